import type { NumberLanguage } from './language.ts';

const VALUES: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9 },
  ...{ dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20 },
  ...{ trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, huitante: 80 },
  ...{ nonante: 90, 'quatre-vingt': 80, 'quatre-vingts': 80 },
};
/** The singular of each share, and by what it divides. */
const PARTS: Readonly<Record<string, number>> = {
  ...{ moitié: 2, tiers: 3, quart: 4, cinquième: 5, sixième: 6, septième: 7, huitième: 8 },
  ...{ neuvième: 9, dixième: 10, centième: 100 },
};

const longestFirst = (words: readonly string[]) =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const WORD = `(?:${longestFirst(Object.keys(VALUES))}|cents?|mille)`;
const CARDINAL = `${WORD}(?:[\\s-]+(?:et[\\s-]+)?${WORD})*`;
const MAGNITUDE = '(?:millions?|milliards?|billions?)';
const SHARES = longestFirst(Object.keys(PARTS).filter((part) => part !== 'moitié'));
const UNITS = [
  `${MAGNITUDE}|mds?|pour\\s?-?cent|points?\\s+de\\s+pourcentage`,
  'euros?|dollars?|livres\\s+sterling|yens?|yuans?|roupies?|francs?|roubles?|centimes?',
  'kilomètres?|mètres?|kilos?|kilogrammes?|tonnes?|litres?|hectares?|barils?|degrés?',
  '(?:kilo|méga|giga|téra)?watt(?:s|-?heures?)?|(?:kilo|méga|giga|téra|péta)?octets?',
].join('|');
const OF = "(?:de\\s|du\\s|des\\s|d['’])";

/** Numbers and amounts in French. */
export const french: NumberLanguage = {
  parts:
    'pages?|pp?\\.|paragraphes?|par\\.|alinéas?|al\\.|fig(?:ure)?s?\\.?|tableaux?|tabl\\.|graphiques?|chapitres?|chap\\.|ch\\.|sections?|parties?|actes?|scènes?|diapos?|diapositives?|articles?|art\\.|numéros?|nos?|n°s?|nos\\.|volumes?|vol\\.|tomes?|t\\.|livres?|annexes?|notes?|lignes?|l\\.|vers|étapes?|phases?|niveaux?|questions?|points?|options?|règles?|exemples?|ex\\.|scénarios?|équations?|éq\\.|versions?|v\\.|jours?|semaines?|salles?|portes?|quais?|étages?|épisodes?|saisons?|éditions?|leçons?|rue|route|nationale|web',
  units: `${UNITS}|personnes|salariés|employés|emplois|habitants|utilisateurs|clients|fois|ans|années|mois|semaines|jours|heures|minutes|secondes`,
  comparisons:
    "(?:plus|moins)\\s+(?:de\\s|d['’])|au\\s+(?:moins|plus)|jusqu['’]à|près\\s+de|environ|quelque|presque|exactement",
  conjunctions: 'et|ou|à|au',
  prepositions: "en|depuis|dès|vers|avant|après|d['’]ici|jusqu['’]en|l['’]an|l['’]année|année|an",
  plain: [
    /\d+\s?(?:ᵉʳ|ʳᵉ|ᵉ|ers?|ères?|res?|nde?s?|èmes?|es?)(?!\p{L})/giu,
    /\d{1,2}\s*h(?:\s*[0-5]\d)?(?![\p{L}\d])(?!\s+(?:par|de)\s)/giu,
    /(?<=(?:^|\s)(?:à|vers|dès|avant|après|entre|de|jusqu['’]à)\s+)\d{1,2}\s+heures?(?:\s+\d{1,2})?(?!\p{L})(?!\s+(?:par|de)\s)/giu,
    /\d{1,4}\s*(?:av|ap|apr)\.?\s*J\.?-?\s*-?C\.?/giu,
    /\d{1,4}\s+(?:avant|après)\s+(?:notre\s+ère|Jésus-Christ)/giu,
    /(?<=l['’]an\s+)\d{1,4}/giu,
    /(?<=années\s+)(?:\d{2}|\d{4})(?:\s*[-–]\s*\d{2,4})?(?!\d)/giu,
  ],
  inWords: [
    new RegExp(
      `(?<![\\p{L}-])(?:${CARDINAL}|un\\s+demi)[\\s-]+${MAGNITUDE}(?:\\s+et\\s+demie?)?(?!\\p{L})`,
      'giu',
    ),
    new RegExp(`(?<![\\p{L}-])(?!une?\\s)${CARDINAL}[\\s-]+(?:${UNITS})(?!\\p{L})`, 'giu'),
    new RegExp(
      `(?<![\\p{L}-])${WORD}(?:[\\s-]+${WORD})*[\\s-]+(?:cents?|mille)(?![\\p{L}-])`,
      'giu',
    ),
    new RegExp(
      `(?<![\\p{L}-])(?!une?\\s)${CARDINAL}\\s+(?:${SHARES})s?(?!\\p{L}|\\s+d['’]heure)`,
      'giu',
    ),
    new RegExp(
      `(?<![\\p{L}-])(?:un|le)\\s+(?:tiers|quart|cinquième|dixième)(?=\\s+${OF})(?!\\s+d['’]heure|\\s+de\\s+siècle)`,
      'giu',
    ),
    new RegExp(`(?<![\\p{L}-])la\\s+moitié(?=\\s+${OF})`, 'giu'),
    new RegExp(
      `(?<![\\p{L}-])(?!une?\\s|deux\\s)${CARDINAL}\\s+fois(?=\\s+(?:plus|moins|le|la|les|ce|cette|celle|celui|supérieure?|son|sa)\\s)`,
      'giu',
    ),
  ],
  valueOf(words) {
    const known: readonly string[] = words.toLowerCase().match(/quatre-vingts?|\p{L}+/gu) ?? [];
    let value = 0;
    for (const word of known) {
      if (word in VALUES) value += VALUES[word] ?? 0;
      else if (/^cents?$/.test(word)) value = Math.max(value, 1) * 100;
      else if (word === 'mille') value = Math.max(value, 1) * 1000;
    }
    const last = known.at(-1) ?? '';
    const part = PARTS[last] ?? PARTS[last.replace(/s$/, '')];
    if (part !== undefined) return (Math.max(value, 1) / part) * 100;
    if (last.startsWith('demi')) return value + 0.5;
    return known.includes('demi') ? 0.5 : value || 1;
  },
};
