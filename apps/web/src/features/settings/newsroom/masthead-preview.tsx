import './newsroom.css';
import type { Theme } from '@claimdesk/core';
import { newsroomWords as words } from './newsroom-words.ts';

type MastheadPreviewProps = {
  name: string;
  description: string;
  /** Null where there is none, or where it may not be used: the usual one is shown. */
  accents: Record<Theme, string | null>;
  logo: { url: string; width: number; height: number } | null;
};

/** The top of the public site as readers will see it, on light and dark pages. Nothing in it can be pressed. */
export function MastheadPreview({ name, description, accents, logo }: MastheadPreviewProps) {
  return (
    <div className="masthead-previews" role="group" aria-label={words.preview}>
      {(['light', 'dark'] as const).map((theme) => (
        <figure key={theme} className="masthead-preview" data-theme={theme}>
          <div className="masthead-top">
            <span className="masthead-name">
              {logo ? <img src={logo.url} alt="" width={logo.width} height={logo.height} /> : null}
              {name}
            </span>
            <span className="masthead-places">
              {words.places.map((place) => (
                <span key={place}>{place}</span>
              ))}
            </span>
          </div>
          {description ? <p>{description}</p> : null}
          <span className="masthead-link" style={accents[theme] === null ? undefined : { color: accents[theme] }}>
            {words.sampleLink}
          </span>
          <figcaption>{words[theme]}</figcaption>
        </figure>
      ))}
    </div>
  );
}
