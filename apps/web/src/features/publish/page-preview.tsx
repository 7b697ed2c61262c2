/** The nonce that lets a style block in; the server put it into the page. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/**
 * The public page as it will look. The frame is sandboxed without a right to anything: no script, no form, no way to
 * this page. It inherits this page's content policy, so its one style block needs our nonce.
 */
export function PagePreview({ html, title }: { html: string; title: string }) {
  const shown = html.replace('<style>', `<style nonce="${styleNonce()}">`);
  return <iframe className="page-preview" title={title} srcDoc={shown} sandbox="" />;
}
