/** Units as news writes them. */

/** Signs of money, and what stands before a dollar sign, to ISO 4217 codes. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['£', 'GBP'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
]);
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aus', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['j', 'JMD'],
  ['tt', 'TTD'],
]);
/** Codes and short names that stand before the number: "EUR 5m", "Rs 500". */
export const currencyCodes: ReadonlyMap<string, string> = new Map([
  ...'GBP USD EUR JPY CNY INR RUB KRW CHF AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF TRY ZAR BRL MXN ILS UAH NGN KES AED SAR THB MYR IDR PHP VND EGP PKR BDT'
    .split(' ')
    .map((code): [string, string] => [code, code]),
  ['Rs', 'INR'],
  ['Rs.', 'INR'],
  ['RM', 'MYR'],
  ['RMB', 'CNY'],
  ['SFr', 'CHF'],
  ['Sh', 'KES'],
]);
export const currencyWords: ReadonlyMap<string, string> = new Map([
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['quid', 'GBP'],
  ['sterling', 'GBP'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['bucks', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['rand', 'ZAR'],
  ['lira', 'TRY'],
  ['kronor', 'SEK'],
  ['kroner', 'NOK'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['forint', 'HUF'],
  ['forints', 'HUF'],
  ['shekel', 'ILS'],
  ['shekels', 'ILS'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
  ['naira', 'NGN'],
  ['reais', 'BRL'],
  ['pesos', 'MXN'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['dirhams', 'AED'],
  ['riyals', 'SAR'],
  ['francs', 'CHF'],
]);
/** "Australian dollars": the adjective decides. */
export const nationalMoney: ReadonlyMap<string, string> = new Map([
  ['us dollars', 'USD'],
  ['american dollars', 'USD'],
  ['australian dollars', 'AUD'],
  ['canadian dollars', 'CAD'],
  ['singapore dollars', 'SGD'],
  ['taiwan dollars', 'TWD'],
  ['pounds sterling', 'GBP'],
  ['british pounds', 'GBP'],
  ['egyptian pounds', 'EGP'],
  ['lebanese pounds', 'LBP'],
  ['swiss francs', 'CHF'],
  ['cfa francs', 'XOF'],
  ['indian rupees', 'INR'],
  ['pakistani rupees', 'PKR'],
  ['nepali rupees', 'NPR'],
  ['japanese yen', 'JPY'],
  ['chinese yuan', 'CNY'],
  ['south african rand', 'ZAR'],
  ['turkish lira', 'TRY'],
  ['swedish kronor', 'SEK'],
  ['swedish krona', 'SEK'],
  ['norwegian kroner', 'NOK'],
  ['danish kroner', 'DKK'],
  ['mexican pesos', 'MXN'],
  ['argentine pesos', 'ARS'],
  ['chilean pesos', 'CLP'],
  ['colombian pesos', 'COP'],
  ['philippine pesos', 'PHP'],
  ['new zealand dollars', 'NZD'],
  ['hong kong dollars', 'HKD'],
  ['saudi riyals', 'SAR'],
  ['kenyan shillings', 'KES'],
  ['ugandan shillings', 'UGX'],
  ['czech koruna', 'CZK'],
]);
/** Hundredths of a currency. */
export const smallMoney: ReadonlyMap<string, string> = new Map([
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['cent', 'USD'],
  ['cents', 'USD'],
]);

/** Short forms of units, with their own capitals. */
export const shortUnits: ReadonlySet<string> = new Set(
  `km km² km2 m² m2 cm mm kg g mg t lb lbs oz ft mi yd mph kph kmh km/h mW W kW MW GW TW kWh MWh GWh TWh kV V A Hz kHz MHz GHz
  MB GB TB PB Mbps Gbps ha l L ml cl dB C F °C °F ° K hp bhp cc ppm ppb psi kPa hPa mb bpd boe nm rpm hrs hr min mins sec secs yrs yr
  kcal kJ MJ fps px dpi carat bps pts sq`.split(/\s+/),
);
/** Written with a space these are other words, so they count only where they touch the number: "6ft 3in", "20p". */
export const gluedUnits: ReadonlySet<string> = new Set([
  'in',
  'm',
  'st',
  'min',
  'c',
  'p',
  'x',
  's',
  'h',
  'g',
  't',
  'l',
]);

/** Nouns of time in the singular. */
export const timeUnits: ReadonlySet<string> = new Set(
  'second minute hour day night week fortnight month quarter year decade century weekend season overnight millennium hr min sec yr'.split(
    ' ',
  ),
);
/** Nouns of measure in the singular: no parallel number is filled in with them unless something changes. */
export const measureUnits: ReadonlySet<string> = new Set(
  `mile kilometre kilometer metre meter centimetre centimeter millimetre millimeter foot inch yard acre hectare tonne ton kilogram
  kilo gram ounce stone litre liter pint gallon barrel degree watt kilowatt megawatt gigawatt volt knot percent point basis magnitude
  mph km kg mm cm ft mw gw time fold pound light-year`.split(/\s+/),
);
/** Smaller units within one size: how many make one of the larger. */
export const smallerUnits: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  [
    'year',
    new Map([
      ['month', 12],
      ['week', 52],
      ['day', 365],
    ]),
  ],
  ['month', new Map([['week', 4.345]])],
  ['week', new Map([['day', 7]])],
  ['day', new Map([['hour', 24]])],
  [
    'hour',
    new Map([
      ['minute', 60],
      ['min', 60],
    ]),
  ],
  [
    'hr',
    new Map([
      ['minute', 60],
      ['min', 60],
    ]),
  ],
  [
    'h',
    new Map([
      ['minute', 60],
      ['min', 60],
      ['m', 60],
    ]),
  ],
  [
    'minute',
    new Map([
      ['second', 60],
      ['sec', 60],
    ]),
  ],
  [
    'min',
    new Map([
      ['second', 60],
      ['sec', 60],
    ]),
  ],
  [
    'foot',
    new Map([
      ['inch', 12],
      ['in', 12],
    ]),
  ],
  [
    'ft',
    new Map([
      ['inch', 12],
      ['in', 12],
    ]),
  ],
  ['mile', new Map([['yard', 1760]])],
  ['metre', new Map([['centimetre', 100]])],
  ['pound', new Map([['ounce', 16]])],
  ['lb', new Map([['oz', 16]])],
  [
    'stone',
    new Map([
      ['pound', 14],
      ['lb', 14],
    ]),
  ],
  ['st', new Map([['lb', 14]])],
  ['GBP', new Map([['GBP', 1]])],
  ['USD', new Map([['USD', 1]])],
]);
/** Singular nouns that more than one can be of. */
export const collectives: ReadonlySet<string> = new Set(
  `crew staff police species people aircraft series sheep deer fish cattle personnel infantry youth gross offspring salmon trout cod
  spacecraft hovercraft troop headquarters means crossroads squid horsepower foot stone head swine bison moose shrimp tuna
  military folk wildlife livestock poultry elite cavalry`.split(/\s+/),
);
/** What became of people is no unit: "two dead", "12 missing". */
export const fates: ReadonlySet<string> = new Set(
  'dead missing injured wounded killed hurt detained arrested trapped surveyed polled interviewed hospitalised hospitalized stranded left'.split(
    ' ',
  ),
);
/** Plurals that stand before the noun that is counted: "12 sports clubs". */
export const attributivePlurals: ReadonlySet<string> = new Set(
  `sports arms women men sales savings goods customs communications systems services operations works news human-rights rights
  human affairs terrorism drugs jobs weapons securities bonds pensions children girls boys benefits plans parks games
  utilities logistics electronics mathematics physics economics politics athletics gymnastics ballistics asylum
  emergency armed-services special-forces forces`.split(/\s+/),
);
