export type SampleArticle = { key: string; title: string; text: string };

/** Two articles written for the product. Every person, place, office and outlet in them is invented. */
export const sampleArticles: SampleArticle[] = [
  { key: 'flood-wall', title: 'Flood wall has cut insurance bills', text: 'Flood wall has cut insurance bills\n' },
  { key: 'bus-fares', title: 'Bus fares', text: 'Bus fares\n' },
];
