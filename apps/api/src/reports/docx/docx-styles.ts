import { AlignmentType, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';

/** Sizes in half points, space in twips. Fonts that are not installed fall back to the reader's own. */
const ui = 'Inter';
const read = 'Source Serif 4';
const ink = '181B1C';
const quiet = '464D4F';

type Styles = NonNullable<IPropertiesOptions['styles']>;

const heading = (size: number, before: number, after: number, color = ink) => ({
  run: { font: ui, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Everything has its look by a style, so that whoever edits the document changes one thing once. */
export function docxStyles(language: string, accent: string | null | undefined): Styles {
  const style = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: read, size: 21, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: heading(44, 60, 160),
      heading1: heading(30, 420, 120),
      heading2: heading(25, 340, 80),
      heading3: heading(19, 200, 40, quiet),
      hyperlink: { run: { color: '1D4FC4', underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      style('Lead', 'Lead', { size: 24 }, {}),
      style('Note', 'Note', {}, { spacing: { after: 200 } }),
      style('Small', 'Small print', { font: ui, size: 16, color: quiet }, { spacing: { after: 60 } }),
      style(
        'Quote',
        'Quote',
        { size: 22 },
        {
          indent: { left: 280 },
          border: { left: { style: 'single', size: 12, color: '9AB4EC', space: 10 } },
        },
      ),
      style(
        'TableHead',
        'Table head',
        { font: ui, size: 17, bold: true, color: quiet },
        { spacing: { before: 60, after: 60 } },
      ),
      style('TableText', 'Table text', { size: 19 }, { spacing: { before: 60, after: 60 } }),
      ...(accent === undefined
        ? []
        : [
            style(
              'Brand',
              'Publisher',
              { font: ui, size: 22, bold: true },
              {
                spacing: { after: 120 },
                border: {
                  top: { style: 'single', size: 24, color: accent === null ? ink : accent.slice(1), space: 10 },
                },
              },
            ),
          ]),
      style(
        'Bar',
        'Bar of a chart',
        { font: ui, size: 18 },
        { spacing: { after: 40 }, leftTabStop: 2400, keepNext: true },
      ),
      style('Gap', 'Gap', { size: 8 }, { spacing: { after: 0 } }),
    ],
  };
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 480, hanging: 480 } } },
});

export const docxNumbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
  ],
};
