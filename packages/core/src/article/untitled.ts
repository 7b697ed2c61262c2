/** What an article without a headline is called wherever it is named. */
export const UNTITLED_ARTICLE = 'Untitled article';
