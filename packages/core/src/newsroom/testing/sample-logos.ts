/** One drawing, 120 × 40 pixels: a dark teal square with a hole, and a bar. In each shape that a logo may have. */
export const sampleLogos = {
  png: ofBase64(
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA16j4lAAABJElEQVR4AezZMQ7CMBBEUSeXhAYOBw2cMkgUFBSs7XXQjPORTOW1' +
      'xvOSKmu5nDbpVfhlGlgzw8zqNwCwvlEqIcCp+vSHAdY3SiUEOFWf/jDA+kaphACn6tMfPiqwvsyghAAPKlL1mGrg7fYoI5dqIbPl' +
      'qgae7eJHuQ/Ak0sDDLBZA+pfx/6cjzfY7PltjQtwa2Nm+7+AzdITN2wA4LAi7w0Ae/uF6QEOK/LeALC3X5ge4LAi7w0Ae/uF6QEO' +
      'K/LeAPDbb96/+YDvz6WwPh3MBzzvy9h1M4C7avMZAtjHqitpNfByPZeRqystQ80NVAM3n8yARAMASzDsFwLg/bqVOPk3sEREQmQa' +
      'ADjTnsEswAZImYgAZ9ozmAXYACkTEeBMewazLwAAAP//8iWn1gAAAAZJREFUAwAQr0xYDSP/YwAAAABJRU5ErkJggg==',
  ),
  jpeg: ofBase64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////////////////////' +
      '////////////////////2wBDAaq0tPDS8P//////////////////////////////////////////////////////////////////' +
      '////////////wAARCAAoAHgDASIAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAAMCBAH/xAAiEAEAAgMAAQQDAQAAAAAAAAAA' +
      'AQITUbEhAzEzQUKB8MH/xAAWAQEBAQAAAAAAAAAAAAAAAAAAAQL/xAAWEQEBAQAAAAAAAAAAAAAAAAAAEQH/2gAMAwEAAhEDEQA/' +
      'AMArSlZpEzHlWUhfHTXWb0rFJmI8osSdLmdIYDy1or7y8yU30VoZyU30yU30GhnJTfTJTfQaGclN9MlN9BoZyU30BBf0/jj++0Fa' +
      'XrFIiZ8iYoz6nxz/AH2ZKb6ze9ZpMRPkEnS5nSGJ+t+P7/xJ0WrFveHmOmuhEBfHTXTHTXQiAvjprpjproRAXx010x010IgL46a6' +
      'BEAFQAAdIIuAAoAAAAAAAD//2Q==',
  ),
  /** Lossy, lossless and extended. */
  webp: ofBase64(
    'UklGRqoAAABXRUJQVlA4IJ4AAAAQBwCdASp4ACgAP12iwViyriejtrtIAlAriUAaGYQr+AmPZThr+TGo6FLboxegtIxjxLN+qFXy' +
      'rOzfC3/TfWtZeAD+nF/gqaea2ydxkkRv1xc2OuMAHpdxU5LqvnF9guW//9qNKW+lELz6ULpSrOaoMUw27pMt2uewKI8JgyOm7iJq' +
      'XAO+gPJhsEvEs0VcEyfROStSLWVXQJO3gsAAAA==',
  ),
  webpLossless: ofBase64(
    'UklGRloAAABXRUJQVlA4TE4AAAAvd8AJEBcgEEgSXW7q+RcIJFmuOOb8B6QfGEWSpChNLp0/HJ/H+Izov4K0DZhI2DGRUkoppZQS' +
      'AAD8D31ERPdk69EsM/qTnrCro+/+RQA=',
  ),
  webpExtended: ofBase64(
    'UklGRmwAAABXRUJQVlA4WAoAAAAQAAAAdwAAJwAAVlA4TE4AAAAvd8AJEBcgEEgSXW7q+RcIJFmuOOb8B6QfGEWSpChNLp0/HJ/H' +
      '+Izov4K0DZhI2DGRUkoppZQSAAD8D31ERPdk69EsM/qTnrCro+/+RQA=',
  ),
};

function ofBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
