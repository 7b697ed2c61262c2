type WordingPart = { kind: 'same' | 'del' | 'ins'; text: string };

type WordingDiffProps = {
  /** From `diffWords(quote, wording)` of core. */
  parts: readonly WordingPart[];
  /** `clean` shows the wording alone. */
  view?: 'changes' | 'clean';
};

/** The wording against the words of the article. */
export function WordingDiff({ parts, view = 'changes' }: WordingDiffProps) {
  const shown = view === 'clean' ? parts.filter((part) => part.kind !== 'del') : parts;
  return (
    <p className="wording">
      {shown.map((part, index) => {
        // The parts of one diff never move, so their place is their identity.
        const key = `${index}-${part.kind}`;
        if (view === 'clean' || part.kind === 'same') return <span key={key}>{part.text}</span>;
        return part.kind === 'del' ? <del key={key}>{part.text}</del> : <ins key={key}>{part.text}</ins>;
      })}
    </p>
  );
}
