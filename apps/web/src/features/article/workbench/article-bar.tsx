import type { ArticleView, ClaimRow } from '@claimdesk/api/views';
import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis, FileText, Pencil, Plus, RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import { Button, IconButton } from '../../../components/button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { StateBar } from '../../../components/state-bar.tsx';
import { SubBar } from '../../../components/sub-bar.tsx';
import { plural } from '../../../lib/format.ts';
import { countStates, stands } from '../list/arrange-claims.ts';
import { ArticlePresence } from '../presence/present-people.tsx';
import { TextSettings, type TextSize } from './text-settings.tsx';

type ArticleBarProps = {
  article: ArticleView;
  claims: readonly ClaimRow[];
  size: TextSize;
  onSize: (size: TextSize) => void;
  choosingLines: boolean;
  onChoosingLines?: ((on: boolean) => void) | undefined;
  onAdd: () => void;
  /** Why no claim can be added; null when it can. */
  addRefusal: string | null;
  reportRefusal: string | null;
  onDetails?: (() => void) | undefined;
  onFindAgain?: (() => void) | undefined;
};

/** Where this article is, how far its claims are, and what can be done with the whole. */
export function ArticleBar(props: ArticleBarProps) {
  const {
    article,
    claims,
    size,
    onSize,
    choosingLines,
    onChoosingLines,
    onAdd,
    addRefusal,
    reportRefusal,
    onDetails,
    onFindAgain,
  } = props;
  const navigate = useNavigate();
  const counts = useMemo(
    () => Object.fromEntries(countStates(claims).map(({ state, count }) => [state, count])),
    [claims],
  );
  const total = claims.filter(stands).length;
  const toSort = counts['suggested'] ?? 0;
  return (
    <SubBar
      crumbs={[
        <Link key="all" to="/articles" activeOptions={{ exact: true }}>
          Articles
        </Link>,
        ...(article.outlet ? [article.outlet] : []),
        article.title,
      ]}
      actions={
        <>
          <ArticlePresence articleId={article.id} />
          <TextSettings size={size} onSize={onSize} choosingLines={choosingLines} onChoosingLines={onChoosingLines} />
          <Button size="sm" icon={Plus} shortcut="c" disabledReason={addRefusal} onClick={onAdd}>
            Claim from selection
          </Button>
          <Menu
            trigger={<IconButton icon={Ellipsis} label="More" size="sm" />}
            entries={[
              {
                key: 'report',
                label: 'Make a report',
                icon: FileText,
                disabledReason: reportRefusal,
                onSelect: () => void navigate({ to: '/reports', search: { article: article.id } }),
              },
              ...(onDetails ? [{ key: 'details', label: 'Title and details', icon: Pencil, onSelect: onDetails }] : []),
              ...(onFindAgain
                ? [{ key: 'again', label: 'Find claims again', icon: RotateCw, onSelect: onFindAgain }]
                : []),
            ]}
          />
        </>
      }
    >
      <div className="article-progress">
        {total > 0 ? (
          <>
            <StateBar counts={counts} />
            <span className="num">
              {plural(total, 'claim')}
              {toSort > 0 ? `, ${toSort} to sort` : ''}
            </span>
          </>
        ) : null}
      </div>
    </SubBar>
  );
}
