import type { SubjectCode } from './subjects.ts';

/** What is taught one lesson after the other, in grades 1 to 4 and from 5 on. */
const TOPICS: Readonly<Record<SubjectCode, readonly [lower: string, upper: string]>> = {
  LV: [
    'Patskaņi un līdzskaņi|Teksta lasīšana un atstāstīšana|Lietvārds|Īpašības vārds|Lielais burts īpašvārdos|Teikuma uzbūve|Diktāts|Darbs ar tekstu|Vārdu dalīšana zilbēs',
    'Vienkāršs un salikts teikums|Lietvārda locījumi|Darbības vārda laiki|Pieturzīmes uzskaitījumā|Tiešā runa|Pārspriedums|Divdabis|Teksta rediģēšana|Svešvārdi un to pareizrakstība|Diktāts un kļūdu analīze',
  ],
  Lit: [
    'Tautasdziesmas|K. Skalbe. Kaķīša dzirnavas|Dzejolis un tā noskaņa|Ticējumi un parunas|Pasaka un tās varoņi',
    'Teika un nostāsts|R. Blaumanis. Novelles uzbūve|Rainis. Dzejas valoda|Stāsta galvenais varonis|Dienasgrāmata kā žanrs|Lugas darbojošās personas|Izlasītās grāmatas apspriede',
  ],
  Ang: [
    'Krāsas un skaitļi|Mana ģimene|Skolā|Dzīvnieki un to mājas|Cik ir pulkstenis?|Mans mīļākais ēdiens|Laikapstākļi un apģērbs',
    'Present Simple un Present Continuous|Past Simple, neregulārie darbības vārdi|Īpašības vārdu salīdzināmās pakāpes|Ceļojumi un transports|Kā atrast ceļu|Veselīgs dzīvesveids|Lasīšana: diena Londonā|Modālie darbības vārdi|E-pasta rakstīšana|Vārdu krājuma atkārtojums',
  ],
  Mat: [
    'Saskaitīšana un atņemšana 20 apjomā|Garuma mērvienības|Reizināšanas tabula|Teksta uzdevumi|Taisnstūra perimetrs|Pulkstenis un laiks|Dalīšana ar atlikumu|Naudas skaitīšana',
    'Daļu pamatīpašība|Daļu salīdzināšana|Kopsaucējs|Daļu saskaitīšana ar vienādiem saucējiem|Decimāldaļas|Procenti|Vienādojumi|Trijstūra laukums|Koordinātu plakne|Teksta uzdevumi ar daļām|Atkārtojums un pārbaudes darbs',
  ],
  Dab: [
    'Rudens dabā|Mājdzīvnieki un savvaļas dzīvnieki|Augu daļas|Ūdens trīs stāvokļi|Laika vērojumi|Putni ziemā',
    'Vielu īpašības|Ūdens riņķojums dabā|Augsnes sastāvs|Elektriskā ķēde|Saules sistēma|Barības ķēdes|Mežs un tā iemītnieki|Laboratorijas darbs',
  ],
  Bio: [
    '',
    'Šūnas uzbūve|Augu audi un orgāni|Fotosintēze|Sēnes un ķērpji|Kukaiņi|Gremošanas sistēma|Sirds un asinsrite|Iedzimtība',
  ],
  Ģeo: [
    '',
    'Zemes iekšējā uzbūve|Litosfēras plātnes|Klimata joslas|Latvijas upes un ezeri|Eiropas iedzīvotāji|Kartes mērogs|Āfrikas daba',
  ],
  Fiz: [
    '',
    'Ķermeņu kustība un ātrums|Spēks|Spiediens šķidrumos|Siltuma pārnese|Oma likums|Gaismas laušana|Laboratorijas darbs',
  ],
  Ķīm: [
    '',
    'Atoms un molekula|Periodiskā tabula|Ķīmiskās reakcijas vienādojums|Skābes|Bāzes un to īpašības|Šķīdumi|Praktiskais darbs',
  ],
  DT: [
    'Papīra locīšana|Darbs ar mālu|Rotājums eglītei|Aušana ar papīra sloksnēm',
    'Materiālu izvēle|Koka apstrāde|Izšūšanas pamatdūrieni|Veselīgas uzkodas|Darba rasējums|Prototipa izgatavošana',
  ],
  Dat: [
    'Droša parole|Teksta ievade un saglabāšana|Zīmēšana datorā',
    'Failu mapes|Drošība internetā|Algoritms|Cikli programmā|Izklājlapas formulas|Prezentācijas veidošana',
  ],
  SZ: [
    'Mani pienākumi klasē|Droši uz ceļa|Mana ģimene un dzimta|Lāčplēša diena|Es un citi',
    'Noteikumi un to jēga|Mana valsts Latvija|Tiesības un pienākumi|Cieņpilna saruna|Naudas plānošana|Vide un mēs',
  ],
  Vēst: [
    '',
    'Senā Ēģipte|Grieķu pilsētvalstis|Romas impērija|Baltu ciltis|Viduslaiku pilsēta|Livonija|Rūpniecības apvērsums|2. pasaules karš|Latvijas valsts dibināšana',
  ],
  Mūz: [
    'Ritms un pulss|Latviešu tautasdziesma „Aijā, žūžū”|Dinamikas zīmes|Valsts himna|Sitaminstrumenti',
    'Mažors un minors|Tautas instrumenti|J. Vītola mūzika|Kanons|Opera un balets|Svētku koncerta dziesmas',
  ],
  VM: [
    'Pamatkrāsas un to jaukšana|Rudens ainava|Portrets ar krītiņiem|Raksti un ornamenti',
    'Kompozīcija|Perspektīva|Klusā daba|Plakāts|Latviešu rakstu zīmes|Skice no dabas',
  ],
  Sp: [
    'Kustību rotaļas|Stafetes|Vingrošana ar bumbu|Līdzsvara vingrinājumi',
    'Basketbols: piespēles|Volejbols: serve|Vispārattīstošie vingrinājumi|Akrobātika|Florbols|Spēka vingrinājumi',
  ],
  KS: [
    'Kārtība klasē|Drošība tumšajā laikā|Gatavojamies Valsts svētkiem|Draudzīga klase',
    'Drošība tumšajā laikā|Lāčplēša dienas piemiņas brīdis|Gatavojamies Valsts svētkiem|Sekmju pārrunāšana|Karjeras nedēļa',
  ],
  Koris: [
    '',
    'Valsts svētku programma|Balss iesildīšana, kanons|Ziemassvētku dziesmas|Balsu grupu mēģinājums',
  ],
  Dejas: ['', 'Polkas solis|Deja „Ačkups”|Galopa solis pārī|Deja „Sudmaliņas”'],
  PDG: ['Mājas darbu izpilde|Pastaiga un rotaļas svaigā gaisā|Lasīšanas stunda|Radošā darbnīca', ''],
};

/** The topic of a course's lesson, counted from 0; after the last it begins anew. */
export function topicOf(subject: SubjectCode, grade: number, index: number): string {
  const [lower, upper] = TOPICS[subject];
  const topics = ((grade <= 4 ? lower : upper) || lower || upper).split('|');
  return topics[index % topics.length] as string;
}
