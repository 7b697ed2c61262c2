import { argv, cwd, execArgv, stdout, umask } from 'node:process';
import type { StreamedFormat } from '../../use-cases/report/report-files.ts';

/**
 * Renders everything that can be published or exported and prints a hash of each file, with what this machine's own
 * settings make of a date, a number and an order. Run with a number of days by which the clock is wrong.
 */
const RealDate = Date;
const wrongBy = Number(argv[2] ?? 0) * 24 * 60 * 60 * 1000;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + wrongBy] : args, newTarget) as object,
  apply: () => new RealDate(RealDate.now() + wrongBy).toString(),
  get: (target, key) => (key === 'now' ? () => target.now() + wrongBy : (Reflect.get(target, key) as unknown)),
});

// Only now, so that no module has seen the right clock.
const core = await import('@claimdesk/core');
const { everyPublication, everyReport } = await import('@claimdesk/core/testing/every-report');
const { formatNames, isWhole } = await import('../../use-cases/report/report-files.ts');
const { freeze, sha256 } = await import('../../use-cases/sha256.ts');
const { renderWhole } = await import('../whole-renderers.ts');

type Render = (model: Parameters<typeof core.renderClaimsCsv>[0], hash: string) => string;
// That these are what is streamed, a property test in the core says.
const streamed = {
  'claims.csv': core.renderClaimsCsv,
  'reviews.csv': core.renderReviewsCsv,
  'evidence.csv': core.renderEvidenceCsv,
  'claimreview.json': (model, hash) => `${JSON.stringify(core.renderClaimReviewJsonLd(model, hash), null, 2)}\n`,
} satisfies Record<StreamedFormat, Render>;

const journalHead = `42:${'c0ffee'.repeat(10)}beef`;
const files: Record<string, string> = {};

for (const [name, input] of everyReport()) {
  const model = core.buildReportModel(input);
  const { json, hash } = freeze(model);
  files[`${name}: model`] = sha256(json);
  for (const format of formatNames) {
    const made = isWhole(format)
      ? renderWhole({ format, modelJson: json, hash, journalHead })
      : streamed[format as StreamedFormat](model, hash);
    files[`${name}: ${format}`] = sha256(await made);
  }
}
for (const [name, input] of everyPublication()) {
  const model = core.buildReportModel(input);
  const { json, hash } = freeze(model);
  files[`${name}: model`] = sha256(json);
  files[`${name}: public page`] = sha256(core.renderPublicPage(model, hash));
  files[`${name}: kept version`] = sha256(core.renderVersionPage(model, hash));
  files[`${name}: card`] = sha256(core.renderCard(model, core.frozenLook(model.workspace)));
  files[`${name}: claimreview.json`] = sha256(JSON.stringify(core.renderClaimReviewJsonLd(model, hash)));
  files[`${name}: linted`] = sha256(JSON.stringify(core.lintPublication(model)));
}
const at = '2026-12-31T23:30:00.000Z';
files['retracted page'] = sha256(
  core.renderRetracted(core.frozenLook({ id: 'w', name: 'ıI', url: null }), {
    claimId: 'c',
    wording: 'ß',
    language: 'de',
    reason: 'Gefälscht, ı.',
    at,
    versions: [{ number: 1, publishedAt: at }],
  }),
);
files['no such page'] = sha256(core.renderPublicNotFound());

const moment = new Date(Date.UTC(2026, 2, 29, 0, 59));
const settings = {
  zone: moment.toString(),
  date: moment.toLocaleDateString(),
  number: (1234.5).toLocaleString(),
  order: ['zebra', 'ångström', 'äpfel', 'i', 'I', 'ı'].toSorted((a, b) => a.localeCompare(b)).join(' '),
  today: new Date().toISOString().slice(0, 10),
  folder: cwd(),
  umask: umask(),
  flags: execArgv.join(' '),
  home: process.env['HOME'] ?? '',
  environment: Object.keys(process.env).join(' '),
};
stdout.write(JSON.stringify({ settings, files }));
