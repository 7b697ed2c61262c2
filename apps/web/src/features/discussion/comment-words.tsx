import type { CommentView } from '@claimdesk/api/views';
import { commentParts } from '@claimdesk/core';
import { messages } from './messages.ts';

/** What a comment says: plain words, colleagues by today's names, and addresses that can be followed. */
export function CommentWords({ comment }: { comment: CommentView }) {
  const names = new Map(comment.mentions.map(({ id, name }) => [id, name]));
  return (
    <p className="comment-words">
      {commentParts(comment.body).map((part, at) => {
        const key = `${at} ${part.kind}`;
        if (part.kind === 'text') return <span key={key}>{part.text}</span>;
        if (part.kind === 'link') {
          return (
            <a key={key} className="link" href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc">
              {part.href}
            </a>
          );
        }
        return (
          <b key={key} className="mention">
            @{names.get(part.memberId) ?? messages.formerMember}
          </b>
        );
      })}
    </p>
  );
}
