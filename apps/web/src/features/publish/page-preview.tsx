/**
 * The public page as it will look. The frame is sandboxed without a right to anything: no script, no form, no way to
 * this page. It inherits this page's content policy, which lets the newsroom's style sheet in.
 */
export function PagePreview({ html, title }: { html: string; title: string }) {
  return <iframe className="page-preview" title={title} srcDoc={html} sandbox="" />;
}
