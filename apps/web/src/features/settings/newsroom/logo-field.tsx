import { useMutation } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { toProblem } from '../../../lib/problem.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { logoPath } from './logo-path.ts';
import { newsroomWords as words } from './newsroom-words.ts';
import type { NewsroomDetails } from './newsroom-page.tsx';

type LogoFieldProps = { newsroom: NewsroomDetails; mayChange: boolean; onSaved: (newsroom: NewsroomDetails) => void };

/** Saved as soon as it is chosen: a picture is nothing to go on writing at. */
export function LogoField({ newsroom, mayChange, onSaved }: LogoFieldProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const save = useMutation(
    trpc.newsroom.setLogo.mutationOptions({
      onSuccess: (saved) => {
        toast({ message: saved.logo ? words.logoSaved : words.logoRemoved });
        onSaved(saved);
      },
    }),
  );
  const set = (logo: string | null) => save.mutate({ logo, expectedVersion: newsroom.version });
  const choose = (file: File) => {
    setUnreadable(false);
    base64Of(file).then(set, () => setUnreadable(true));
  };
  const path = logoPath(newsroom);
  const error = unreadable ? words.unreadable : save.error ? toProblem(save.error).message : null;
  return (
    <div className="field">
      <div className="field-label" id="logo-label">
        {words.logo}
      </div>
      <div className="logo-row">
        {path && newsroom.logo ? (
          <img
            className="logo-shown"
            src={path}
            alt={words.logoAlt}
            width={newsroom.logo.width}
            height={newsroom.logo.height}
          />
        ) : (
          <span className="soft">{words.noLogo}</span>
        )}
        {mayChange ? (
          <>
            <input
              ref={input}
              type="file"
              hidden
              aria-hidden
              tabIndex={-1}
              data-testid="logo-file"
              accept="image/png,image/jpeg,image/webp"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                // The same file chosen again is a choice too.
                event.target.value = '';
                if (file) choose(file);
              }}
            />
            <Button icon={ImageUp} busy={save.isPending} onClick={() => input.current?.click()}>
              {newsroom.logo ? words.otherLogo : words.chooseLogo}
            </Button>
            {newsroom.logo ? (
              <Button kind="quiet" busy={save.isPending} onClick={() => set(null)}>
                {words.removeLogo}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : (
        <p className="field-hint">{words.logoHint}</p>
      )}
    </div>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.readAsDataURL(file);
  });
}
