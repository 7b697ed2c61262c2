/** Words that make a capitalised line a job rather than a second name. */
export const ROLE =
  /\b(?:correspondents?|editor|reporters?|writers?|journalists?|staff|columnists?|producers?|contributor|bureau|desk|analyst|critic|author|freelance|founder|co-founder|director|manager|senior|chief|ceo|cto|head|president|professor|executive|associate|assistant|marketing|specialist|expert|consultant|strategist|lead|officer|guest|contributing|md|phd|rn)\b/iu;

/** Texts are also signed by a desk or a team. */
export const ORGANISATION = /\b(?:staff|team|editors?|desk|editorial|board|bureau|agency|admin|group|society)\b/iu;

/** Capitalised runs that are never a person. */
export const NOT_A_NAME =
  /\b(?:news|world|home|policy|comments?|menu|sports?|live|more|read|search|share|videos?|photos?|gallery|sign|log|login|terms|rights|reserved|contact|about|press|media|services?|university|college|council|department|getty|images|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|at|of|in|on|to|is|a|an|your|our|how|what|why|when|best|top|guide|tips|reviews?|new|free|all|up|out|for|business|health|finance|travel|technology|science|products?|solutions?|resources?|pricing|support|blog|podcast|newsletters?|privacy|cookies?|account|cart|shop|subscribe|download|learn|view|follow|advertisement|takeaways|insights|contents|summary|overview|conclusions?|introduction|posts|related|categor(?:y|ies)|archives?|faqs?|references|sources|methodology|disclaimer|disclosures?|details|features|benefits|pros|cons|verdict|policy|english|français|español|deutsch)\b/i;

/** People of a paper or site who sign together. */
export const COLLECTIVE =
  /\b(?:staff|team|editors?|editorial|newsroom|desk|contributors?|writers?|reporters?|correspondents?|doctors)\b/iu;

/** Who answers questions about the text: "Media contact: Ada Quill", "For more information, contact Ada Quill". */
export const CONTACT =
  /^(?:(?:media|press|news|publicity|editorial|investors?|public relations|pr)\s(?:and\s\p{L}+\s)?(?:contacts?|relations|enquiries|inquiries)\b|contacts?\s*:|contact (?:information|person)\b|(?:for|to) (?:more|further|additional|general|media|press)\s.{0,40}\bcontact\b)/iu;
