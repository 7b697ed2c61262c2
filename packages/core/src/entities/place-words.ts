/** Other names of the same country. Source: written for this project from general knowledge. */
const groups: string[][] = [
  ['US', 'U.S.', 'U.S', 'USA', 'U.S.A.', 'United States', 'United States of America', 'America'],
  ['UK', 'U.K.', 'United Kingdom', 'Britain', 'Great Britain'],
  ['UAE', 'U.A.E.', 'United Arab Emirates'],
  ['NZ', 'New Zealand'],
  ['DRC', 'Democratic Republic of Congo', 'Democratic Republic of the Congo'],
  ['DC', 'D.C.', 'Washington DC', 'Washington, D.C.', 'Washington D.C.'],
];

const countryNames = `
  Afghanistan, Albania, Algeria, Andorra, Angola, Antigua and Barbuda, Argentina, Armenia, Australia, Austria,
  Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia,
  Bosnia and Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burma, Burundi, Cambodia, Cameroon,
  Canada, Cape Verde, Central African Republic, Chad, Chile, China, Colombia, Comoros, Congo, Democratic Republic
  of Congo, Democratic Republic of the Congo, Republic of Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech
  Republic, Czechia, Czechoslovakia, Denmark, Djibouti, Dominica, Dominican Republic, East Timor, Timor-Leste,
  Ecuador, Egypt, El Salvador, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France,
  Gabon, Gambia, The Gambia, Georgia, Germany, East Germany, West Germany, Ghana, Greece, Grenada, Guatemala,
  Guinea, Guinea-Bissau, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland,
  Republic of Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kosovo,
  Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg,
  Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico,
  Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal,
  Netherlands, The Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, South Korea, Korea, North
  Macedonia, Macedonia, Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru,
  Philippines, Poland, Portugal, Qatar, Romania, Russia, Russian Federation, Rwanda, Saint Lucia, St. Lucia,
  Samoa, San Marino, Saudi Arabia, Senegal, Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia,
  Solomon Islands, Somalia, Somaliland, South Africa, South Sudan, Soviet Union, USSR, U.S.S.R., Spain, Sri Lanka,
  Sudan, Suriname, Swaziland, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tonga,
  Trinidad and Tobago, Trinidad, Tunisia, Turkey, Türkiye, Turkmenistan, Tuvalu, Uganda, Ukraine, United Arab
  Emirates, United Kingdom, Britain, Scotland, Wales, United States, United States of America, America, Uruguay,
  Uzbekistan, Vanuatu, Vatican, Vatican City, Holy See, Venezuela, Vietnam, South Vietnam, North Vietnam, Yemen,
  Yugoslavia, Zambia, Zimbabwe, Zaire, Rhodesia, Persia, Prussia, Ottoman Empire, Roman Empire, Republic of China,
  People's Republic of China, Republic of Korea, Islamic Republic`;

const byName = new Map(groups.flatMap((group) => group.map((name): [string, string[]] => [keyOf(name), group])));

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((part) => !/^(?:the|of)$/.test(part))
    .join(' ');
}

/** The spellings of a country by its lower-case words without "the" and "of"; none for most places. */
export function placeAliases(key: string): string[] {
  return byName.get(key) ?? [];
}

const countries = new Set(
  [...countryNames.split(','), ...groups.slice(0, 5).flat(), 'England', 'Northern Ireland'].map((name) =>
    keyOf(name.trim()),
  ),
);

/** "the country" may be Kenya, and "the city" may not. */
export function isCountry(name: string): boolean {
  return countries.has(keyOf(name));
}

/** "the region" may be South East Asia. Source: written for this project from general knowledge. */
const WORLD_REGION =
  /^(?:the )?(?:(?:(?:north|south|east|west|central|southeast|northeast|southern|northern|eastern|western|latin|sub-saharan)[ -]?)*(?:asia|europe|africa|america)|(?:the )?(?:middle east|near east|far east|caribbean|balkans|caucasus|baltics?|sahel|maghreb|levant|scandinavia|oceania|horn of africa|gulf|arctic|antarctica))$/i;

export const isWorldRegion = (name: string): boolean => WORLD_REGION.test(name) && !isCountry(name);
