import type { ReactNode } from 'react';

type PageProps = {
  title: ReactNode;
  /** A sentence under the title. */
  intro?: ReactNode;
  /** Beside the title, at the end of the line. */
  actions?: ReactNode;
  width?: 'text';
  children: ReactNode;
};

/** A screen that scrolls as a page. */
export function Page({ title, intro, actions, width, children }: PageProps) {
  return (
    <div className="page" data-width={width}>
      <header className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="page-title">{title}</h1>
        {actions ? <div className="row push wrap">{actions}</div> : null}
        {intro ? <p className="basis-full text-ink-2">{intro}</p> : null}
      </header>
      {children}
    </div>
  );
}
