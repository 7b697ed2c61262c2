import './auth.css';
import type { ReactNode } from 'react';
import { messages } from './messages.ts';

type EntryFrameProps = { title: ReactNode; intro?: ReactNode; foot?: ReactNode; children: ReactNode };

/** The door: one sheet of paper on the desk. */
export function EntryFrame({ title, intro, foot, children }: EntryFrameProps) {
  return (
    <div className="entry">
      <header className="entry-brand">
        <span className="brand">
          <span>Claim</span>desk
        </span>
        <p>{messages.tagline}</p>
      </header>
      <main className="entry-sheet">
        <h1 className="page-title">{title}</h1>
        {intro ? <p className="soft">{intro}</p> : null}
        {children}
      </main>
      {foot ? <footer className="entry-foot">{foot}</footer> : null}
    </div>
  );
}
