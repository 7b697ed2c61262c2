/**
 * The page's policy lets a style tag in only with the nonce of this very page. The library behind dialogs adds one to
 * hold the page still, and takes the nonce from this name, as bundlers agreed on.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
