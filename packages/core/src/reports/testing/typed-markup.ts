import type { DataFeed, WithContext } from 'schema-dts';

/**
 * What `richInput` renders to, written down so that the compiler holds every field against schema.org's own vocabulary
 * (schema-dts); a test holds it against what is rendered.
 */
export const typedFeed = {
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  name: 'Thousands of homes leave the flood band, ministry says',
  publisher: {
    '@type': 'Organization',
    name: 'The Oster Valley Desk',
    url: 'https://desk.example/n/oster-valley',
    sameAs: ['https://social.example/@desk', 'http://www.wikidata.example/entity/Q1'],
    correctionsPolicy: 'https://desk.example/corrections-policy',
    publishingPrinciples: 'https://desk.example/n/oster-valley/how-we-work',
    logo: 'https://desk.example/n/oster-valley/logo',
  },
  dateModified: '2026-11-20T10:00:00.000Z',
  identifier: {
    '@type': 'PropertyValue',
    propertyID: 'sha256',
    value: '9f319f319f319f319f319f319f319f319f319f319f319f319f319f319f319f31',
  },
  dataFeedElement: [
    {
      '@type': 'DataFeedItem',
      dateCreated: '2026-11-14T07:30:00.000Z',
      dateModified: '2026-11-20T10:00:00.000Z',
      item: {
        '@type': 'ClaimReview',
        '@id': 'https://desk.example/p/019f0000-0000-7000-8000-000000000001',
        url: 'https://desk.example/p/019f0000-0000-7000-8000-000000000001',
        claimReviewed:
          'More than 2,300 homes in the lower town have been taken out of the highest risk band since 2023.',
        reviewRating: {
          '@type': 'Rating',
          alternateName: 'Mixed',
          ratingValue: 3,
          bestRating: 5,
          worstRating: 1,
          ratingExplanation: 'It is on the register.',
        },
        author: {
          '@type': 'Organization',
          name: 'The Oster Valley Desk',
          url: 'https://desk.example/n/oster-valley',
          sameAs: ['https://social.example/@desk', 'http://www.wikidata.example/entity/Q1'],
          correctionsPolicy: 'https://desk.example/corrections-policy',
          publishingPrinciples: 'https://desk.example/n/oster-valley/how-we-work',
          logo: 'https://desk.example/n/oster-valley/logo',
        },
        itemReviewed: {
          '@type': 'Claim',
          text: 'more than 2,300 homes there had been taken out of the highest risk band since 2023',
          inLanguage: 'en',
          author: {
            '@type': 'Person',
            name: 'Frida Gale',
            jobTitle: 'Minister',
            sameAs: 'https://example.org/gale',
          },
          datePublished: '2026-10-08',
          firstAppearance: {
            '@type': 'CreativeWork',
            url: 'https://ministry.example/statement',
          },
          appearance: [
            {
              '@type': 'NewsArticle',
              headline: 'Thousands of homes leave the flood band, ministry says',
              url: 'https://courier.example/homes',
              datePublished: '2026-10-09',
              publisher: {
                '@type': 'Organization',
                name: 'The Ostermere Courier',
              },
            },
            {
              '@type': 'CreativeWork',
              url: 'https://radio.example/news',
            },
          ],
        },
        datePublished: '2026-11-14T07:30:00.000Z',
        dateModified: '2026-11-20T10:00:00.000Z',
        inLanguage: 'en',
        reviewBody: 'It is on the register.\n\nSo it says.[1]',
        citation: [
          {
            '@type': 'CreativeWork',
            name: 'Flood risk register, Oster district, release 2026-09',
            url: 'https://example.org/register',
            archivedAt: 'https://archive.example/register',
            publisher: {
              '@type': 'Organization',
              name: 'Ministry for Rivers and Housing',
            },
            datePublished: '2026-09-03',
          },
          {
            '@type': 'CreativeWork',
            name: 'Note on the change of band limits, annex C',
            url: 'https://example.org/annex-c',
            archivedAt: 'https://archive.example/annex-c',
            publisher: {
              '@type': 'Organization',
              name: 'Ministry for Rivers and Housing',
            },
            datePublished: '2025-01-17',
          },
          {
            '@type': 'CreativeWork',
            name: 'Works completed <!-- <script>',
            identifier: {
              '@type': 'PropertyValue',
              propertyID: 'sha256',
              value: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
            },
            publisher: {
              '@type': 'Organization',
              name: 'Ostermere Town Council',
            },
          },
        ],
        version: 3,
        sdLicense: 'https://creativecommons.org/licenses/by/4.0/',
        correction: [
          {
            '@type': 'CorrectionComment',
            text: 'The year was missing.',
            datePublished: '2026-11-16T10:00:00.000Z',
          },
          {
            '@type': 'CorrectionComment',
            text: 'The second note was added.',
            datePublished: '2026-11-20T10:00:00.000Z',
          },
        ],
        identifier: [
          {
            '@type': 'PropertyValue',
            propertyID: 'claimdesk-claim',
            value: '019f0000-0000-7000-8000-000000000001',
          },
          {
            '@type': 'PropertyValue',
            propertyID: 'sha256',
            value: '9f319f319f319f319f319f319f319f319f319f319f319f319f319f319f319f31',
          },
        ],
      },
    },
    {
      '@type': 'DataFeedItem',
      dateCreated: '2026-11-14T07:30:00.000Z',
      dateModified: '2026-11-14T07:30:00.000Z',
      item: {
        '@type': 'ClaimReview',
        '@id': 'http://127.0.0.1:4000/p/9',
        url: 'http://127.0.0.1:4000/p/9',
        claimReviewed:
          'More than 2,300 homes in the lower town have been taken out of the highest risk band since 2023.',
        reviewRating: {
          '@type': 'Rating',
          alternateName: 'Satire',
          ratingExplanation:
            'The number is on the ministry’s own register. About half of it comes from a redrawn limit, not from a smaller risk.',
        },
        author: {
          '@type': 'Organization',
          name: 'The Oster Valley Desk',
          url: 'https://desk.example/n/oster-valley',
          sameAs: ['https://social.example/@desk', 'http://www.wikidata.example/entity/Q1'],
          correctionsPolicy: 'https://desk.example/corrections-policy',
          publishingPrinciples: 'https://desk.example/n/oster-valley/how-we-work',
          logo: 'https://desk.example/n/oster-valley/logo',
        },
        itemReviewed: {
          '@type': 'Claim',
          text: 'more than 2,300 homes there had been taken out of the highest risk band since 2023',
          inLanguage: 'en',
          appearance: [
            {
              '@type': 'NewsArticle',
              headline: 'Thousands of homes leave the flood band, ministry says',
              url: 'https://courier.example/homes',
              datePublished: '2026-10-09',
              publisher: {
                '@type': 'Organization',
                name: 'The Ostermere Courier',
              },
            },
          ],
        },
        datePublished: '2026-11-14T07:30:00.000Z',
        inLanguage: 'en',
        reviewBody:
          'The number is on the ministry’s own register. About half of it comes from a redrawn limit, not from a smaller risk.\n\nThe flood risk register of September 2026 lists 2,314 homes that have left band A, the highest, since the release of 2023.[1] That is what the ministry counted, and the statement repeats it correctly.\n\nIn January 2025 the ministry moved the limit of band A. A note published with the change says that 1,180 homes crossed it “with no change in measured risk”.[2] Take those away and 1,134 homes are left, most of them behind the wall that opened in April 2025.[3]',
        version: 1,
        sdLicense: 'https://creativecommons.org/licenses/by/4.0/',
        identifier: [
          {
            '@type': 'PropertyValue',
            propertyID: 'claimdesk-claim',
            value: '019f0000-0000-7000-8000-000000000009',
          },
          {
            '@type': 'PropertyValue',
            propertyID: 'sha256',
            value: '9f319f319f319f319f319f319f319f319f319f319f319f319f319f319f319f31',
          },
        ],
        creativeWorkStatus: 'Local',
      },
    },
  ],
} as const satisfies WithContext<DataFeed>;
