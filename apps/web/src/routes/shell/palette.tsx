import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookCheck, FileText, Moon, Quote, Settings, Sun } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { PlainKbd } from '../../components/kbd.tsx';
import type { NavItem } from '../../components/top-bar.tsx';
import type { Shortcut } from '../../lib/shortcuts.ts';
import { setTheme, shownTheme } from '../../lib/theme.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useRested } from '../../lib/use-rested.ts';
import {
  actionEntries,
  claimEntry,
  likeliest,
  matching,
  type PaletteEntry,
  type PaletteGroup,
} from './palette-entries.ts';
import './palette.css';

type PaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The keys of the screen under it. */
  shortcuts: readonly Shortcut[];
  places: readonly NavItem[];
};

/** How long typing rests before the server is asked. */
const REST_MS = 120;

/** Ctrl or ⌘ K: one box over everything to do and every claim and article. */
export function Palette({ open, onOpenChange, shortcuts, places }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  const chosen = useRef<PaletteEntry | null>(null);
  const listId = useId();
  const found = useFound(open ? typed : '');
  const groups = [...useDoings(shortcuts, places, typed), ...found.groups].filter(({ entries }) => entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const active = Math.min(moved ?? likeliest(entries, typed), entries.length - 1);
  const current = entries[active];

  const type = (text: string) => {
    setTyped(text);
    setMoved(null);
  };
  const choose = (entry: PaletteEntry) => {
    chosen.current = entry;
    onOpenChange(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[event.key];
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current);
    } else if (to !== undefined && entries.length > 0) {
      event.preventDefault();
      const step = Math.abs(to - active) === 1;
      setMoved(step ? (to + entries.length) % entries.length : Math.max(0, Math.min(entries.length - 1, to)));
    }
  };
  const optionId = (entry: PaletteEntry) => `${listId}-${entries.indexOf(entry)}`;
  useEffect(() => {
    if (current) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, current, listId]);

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Search or do"
      onClosed={() => {
        // Only now is the screen under it the one that keys and focus belong to again.
        const entry = chosen.current;
        chosen.current = null;
        setTyped('');
        setMoved(null);
        entry?.run();
        return entry !== null;
      }}
    >
      <input
        type="text"
        role="combobox"
        className="input palette-input"
        aria-label="Search or do"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current ? optionId(current) : undefined}
        placeholder="A claim, an article, or what you want to do"
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Results" className="palette-list" aria-busy={found.isLooking}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <p className="section-head" aria-hidden="true">
              {group.name}
            </p>
            {group.entries.map((entry) => (
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                aria-selected={entry === current}
                className="palette-option"
                onPointerMove={() => setMoved(entries.indexOf(entry))}
                onClick={() => choose(entry)}
              >
                {entry.icon ? <Icon of={entry.icon} size={16} /> : <span />}
                <span className="palette-label">{entry.label}</span>
                {entry.keys ? <PlainKbd keys={entry.keys} /> : <span className="palette-detail">{entry.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="palette-state" role="status">
        {stateWords(typed, entries.length, found)}
      </p>
    </Dialog>
  );
}

function stateWords(typed: string, count: number, found: Found): string {
  if (found.problem !== null) return found.problem;
  if (found.isLooking) return 'Looking…';
  if (typed.trim() !== '' && count === 0) return `Nothing matches “${typed.trim()}”. Try a word of the claim.`;
  return count === 1 ? '1 result' : `${count} results`;
}

/** What can be done here, and where one can go. */
function useDoings(shortcuts: readonly Shortcut[], places: readonly NavItem[], typed: string): PaletteGroup[] {
  const navigate = useNavigate();
  const isDark = shownTheme() === 'dark';
  const goTo = (to: string, label: string, icon: NavItem['icon']): PaletteEntry => ({
    id: `go-${to}`,
    label,
    icon,
    run: () => void navigate({ to }),
  });
  const going = [
    ...places.map(({ to, label, icon }) => goTo(to, label, icon)),
    goTo('/fact-checks', 'Fact-checks of others', BookCheck),
    goTo('/settings', 'Settings', Settings),
    {
      id: 'theme',
      label: isDark ? 'Switch to the light theme' : 'Switch to the dark theme',
      icon: isDark ? Sun : Moon,
      run: () => setTheme(isDark ? 'light' : 'dark'),
    },
  ];
  return [
    { name: 'On this screen', entries: matching(actionEntries(shortcuts), typed) },
    { name: 'Go to', entries: matching(going, typed) },
  ];
}

type Found = { groups: PaletteGroup[]; isLooking: boolean; problem: string | null };

/** Claims, articles and fact-checks of others that the server finds. */
function useFound(typed: string): Found {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const search = useRested(typed.trim(), REST_MS);
  const options = { enabled: search !== '', placeholderData: keepPreviousData };
  const claims = useQuery(trpc.claim.list.queryOptions({ search, limit: 8 }, options));
  const articles = useQuery(trpc.article.list.queryOptions({ search, limit: 5 }, options));
  const checks = useQuery(trpc.factCheck.list.queryOptions({ search, limit: 4 }, options));
  if (search === '') return { groups: [], isLooking: typed.trim() !== '', problem: null };
  const toArticle = (articleId: string, claim?: string) =>
    void navigate({ to: '/articles/$articleId', params: { articleId }, search: claim ? { claim } : {} });
  const claimEntries = (claims.data?.rows ?? []).map((row) => ({
    ...claimEntry(row, ({ articleId, id }) => toArticle(articleId, id)),
    icon: Quote,
  }));
  const articleEntries = (articles.data?.rows ?? []).map(({ id, title, outlet }): PaletteEntry => ({
    id: `article-${id}`,
    label: title,
    ...(outlet ? { detail: outlet } : {}),
    icon: FileText,
    run: () => toArticle(id),
  }));
  const checkEntries = (checks.data?.rows ?? []).map(({ id, claim, publisher }): PaletteEntry => ({
    id: `check-${id}`,
    label: claim,
    ...(publisher ? { detail: publisher } : {}),
    icon: BookCheck,
    run: () => void navigate({ to: '/fact-checks', search: { search } }),
  }));
  const isLooking = claims.isFetching || articles.isFetching || checks.isFetching || search !== typed.trim();
  const failed = claims.isError || articles.isError || checks.isError;
  return {
    groups: [
      { name: 'Claims', entries: claimEntries },
      { name: 'Articles', entries: articleEntries },
      { name: 'Fact-checks of others', entries: checkEntries },
    ],
    isLooking,
    problem: failed ? 'The search got no answer. Type on to try again.' : null,
  };
}
