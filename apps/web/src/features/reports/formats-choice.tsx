import type { ReportCountView, ReportFormat } from '@claimdesk/api/views';
import { Checkbox } from '../../components/checkbox.tsx';
import { FieldGroup } from '../../components/field.tsx';
import { allFormats, fileWords } from './report-files.ts';

type FormatsChoiceProps = {
  value: readonly ReportFormat[];
  onChange: (formats: ReportFormat[]) => void;
  /** What is known of the size; before that nothing is ruled out. */
  count: ReportCountView | undefined;
};

/** The files that are made at once; what a report is too large for says so. */
export function FormatsChoice({ value, onChange, count }: FormatsChoiceProps) {
  return (
    <FieldGroup legend="Formats" hint="Others can be made later, of the very same content.">
      <div className="report-formats">
        {allFormats.map((format) => {
          const { label, kind } = fileWords(format);
          const refusal = count?.formats.find((one) => one.format === format)?.refusal ?? null;
          return (
            <Checkbox
              key={format}
              label={`${label}, ${kind}`}
              checked={refusal === null && value.includes(format)}
              disabledReason={refusal}
              onChange={(on) => onChange(on ? [...value, format] : value.filter((one) => one !== format))}
            />
          );
        })}
      </div>
    </FieldGroup>
  );
}
