import { addDays, compareDays, easter, nthWeekday, type Day } from './calendar.ts';
import { form, onDay, unknown, type Form } from './time-core.ts';
import { shiftOf } from './read-dates.ts';
import { PART_OF_DAY, YEAR } from './time-words.ts';

const fixed = (month: number, day: number) => (year: number) => ({ year, month, day });
const afterEaster = (by: number) => (year: number) => addDays(easter(year), by);
const nth = (month: number, weekday: number, count: number) => (year: number) =>
  nthWeekday(year, month, weekday, count);

/** Feasts that fall on one day of each year, the same in Britain and America or known in one of them only. */
const feasts: [string, (year: number) => Day][] = [
  ['christmas eve', fixed(12, 24)],
  ['christmas(?: day)?', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year['’]?s eve", fixed(12, 31)],
  ['hogmanay', fixed(12, 31)],
  ["new year['’]?s(?: day)?", fixed(1, 1)],
  ['martin luther king(?:,? jr\\.?)? day', nth(1, 1, 3)],
  ['burns night', fixed(1, 25)],
  ['holocaust memorial day', fixed(1, 27)],
  ['groundhog day', fixed(2, 2)],
  ["valentine['’]?s day", fixed(2, 14)],
  ["presidents?['’]? day", nth(2, 1, 3)],
  ["st\\.? patrick['’]?s day", fixed(3, 17)],
  ["international women['’]?s day", fixed(3, 8)],
  ["april fools?['’]? day", fixed(4, 1)],
  ['shrove tuesday', afterEaster(-47)],
  ['ash wednesday', afterEaster(-46)],
  ['palm sunday', afterEaster(-7)],
  ['maundy thursday', afterEaster(-3)],
  ['good friday', afterEaster(-2)],
  ['easter saturday', afterEaster(-1)],
  ['easter(?: sunday| day)?', afterEaster(0)],
  ['easter monday', afterEaster(1)],
  ["st\\.? george['’]?s day", fixed(4, 23)],
  ['anzac day', fixed(4, 25)],
  ['earth day', fixed(4, 22)],
  ['may day', fixed(5, 1)],
  ['ve day', fixed(5, 8)],
  ['memorial day', nth(5, 1, -1)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['(?:the )?fourth of july', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['labor day', nth(9, 1, 1)],
  ["columbus day|indigenous peoples['’]? day", nth(10, 1, 2)],
  ["hallowe['’]?en", fixed(10, 31)],
  ["all saints['’]? day", fixed(11, 1)],
  ['bonfire night|guy fawkes night', fixed(11, 5)],
  ["armistice day|veterans?[’']? day", fixed(11, 11)],
  ['remembrance sunday', nth(11, 0, 2)],
  ['thanksgiving(?: day)?', nth(11, 4, 4)],
  ['black friday', (year) => addDays(nthWeekday(year, 11, 4, 4), 1)],
  ['cyber monday', (year) => addDays(nthWeekday(year, 11, 4, 4), 4)],
  ["st\\.? andrew['’]?s day", fixed(11, 30)],
];

/** First words of the feasts: where to look. */
export const feastWords: ReadonlySet<string> = new Set(
  `christmas boxing new hogmanay martin burns holocaust groundhog valentine valentine's valentines presidents presidents' president st international
  april shrove ash palm maundy good easter anzac earth may ve memorial juneteenth canada fourth bastille labor columbus indigenous halloween
  all bonfire guy armistice veterans veteran remembrance thanksgiving black cyber`.split(/\s+/),
);

/** "last Christmas", "Christmas Day 2019", "Easter next year". */
export const feastForms: Form[] = feasts.map(([name, dayIn]) => ({
  pattern: form(
    `(?:(last|this|next) )?(?:${name})(?: ${PART_OF_DAY})?(?:,? (?:in |of )?${YEAR}|,? (last|this|next) year)?`,
  ),
  read: (m, { now }) => {
    const relative = m[1] ?? m[3];
    return {
      grain: 'day',
      dated: true,
      resolve: (direction, known) => {
        if (m[2] !== undefined) return onDay(dayIn(Number(m[2])));
        if (known !== undefined) return onDay(dayIn(known));
        if (now === null) return unknown;
        if (m[3] !== undefined) return onDay(dayIn(now.year + shiftOf(m[3])));
        const order = compareDays(dayIn(now.year), now);
        const ahead =
          relative?.toLowerCase() === 'next' || (relative?.toLowerCase() !== 'last' && direction === 'future');
        if (relative?.toLowerCase() === 'this') return onDay(dayIn(now.year));
        if (ahead) return onDay(dayIn(order < 0 || (order === 0 && relative !== undefined) ? now.year + 1 : now.year));
        return onDay(dayIn(order > 0 || (order === 0 && relative !== undefined) ? now.year - 1 : now.year));
      },
    };
  },
}));
