import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

type PreviewDialogProps = { url: string; onClose: () => void; children: React.ReactNode };

/** The page as it would come out, in a frame where nothing runs. */
export function PreviewDialog({ url, onClose, children }: PreviewDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="wide"
      title="Preview"
      description="The first claims of the report, as its page would show them. Nothing has been made yet."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          {children}
        </>
      }
    >
      <iframe
        className="report-preview"
        title="Preview of the report"
        src={url}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    </Dialog>
  );
}
