import { floodWall } from './flood-wall.ts';
import { nightBuses } from './night-buses.ts';

export type SampleArticle = { key: string; title: string; text: string };

/**
 * Two articles as somebody would paste them from a browser, site furniture and all. Every person, place, office and
 * outlet in them is invented.
 */
export const sampleArticles: SampleArticle[] = [
  { key: 'flood-wall', title: 'Flood wall has cut insurance bills by a third, says council leader', text: floodWall },
  {
    key: 'bus-fares',
    title: 'Free night buses doubled late journeys in a year, Tarn Vale mayor claims',
    text: nightBuses,
  },
];
