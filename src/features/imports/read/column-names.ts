import type { StaffField, StudentField, TimetableField } from '../import-types.ts';

/** What schools call their columns: Latvian, Russian, English, e-klase and Mykoob exports among them. */
type Names<Field extends string> = Readonly<Partial<Record<Field, readonly string[]>>>;

const CLASS = [
  ...['klase', 'kl', 'klases nosaukums', 'klase/grupa', 'skolēna klase', 'mācās klasē', 'класс', 'кл'],
  ...['класс ученика', 'class', 'class name', 'form'],
];
const FAMILY_NAME = ['uzvārds', 'фамилия', 'surname', 'family name', 'last name'];
const GIVEN_NAME = ['vārds', 'vārdi', 'имя', 'given name', 'first name', 'forename', 'name'];
/** Family name first, or in an order that the header does not tell. */
const FULL_NAME = [
  ...['uzvārds, vārds', 'uzvārds un vārds', 'pilns vārds', 'pilnais vārds'],
  ...['фамилия, имя', 'фамилия и имя', 'фамилия имя отчество', 'ФИО', 'Ф.И.О.', 'ФИ', 'Ф.И.', 'полное имя'],
  ...['full name', 'surname, name', 'surname and name', 'family name, given name', 'last name, first name'],
];
/** A full name with the given name first. */
const NAME_THEN_SURNAME = [
  ...['vārds, uzvārds', 'vārds un uzvārds', 'имя, фамилия', 'имя и фамилия'],
  ...['name, surname', 'name and surname', 'given name, family name', 'first name, last name'],
];
const ID = ['id', 'identifikators', 'ārējais id', 'ид', 'идентификатор', 'external id', 'identifier'];
const PHONE = [
  ...['tālrunis', 'tālr', 'tel', 'telefons', 'mobilais', 'mob', 'mob. tālr', 'mobilais tālrunis'],
  ...[
    'kontakttālrunis',
    'tālruņa numurs',
    'tālruņa nr',
    'tālr. nr',
    'tel. nr',
    'mobilais telefons',
    'numurs',
  ],
  ...['mob. tel', 'mob. nr', 'mobilā tālruņa numurs', 'telefona numurs', 'telefona nr', 'kontakttelefons'],
  ...['tālruņi', 'телефон', 'тел', 'мобильный', 'мобильный телефон'],
  ...['номер телефона', 'контактный телефон', 'моб', 'моб. тел', 'моб. телефон', 'телефоны'],
  ...['phone', 'telephone', 'mobile', 'mobile phone', 'mobile number', 'mobile no', 'cell phone', 'cell'],
  ...['phone number', 'phone no', 'telephone number', 'tel no', 'contact number', 'contact phone'],
];

const STUDENT = [
  ...[
    'skolēns',
    'skolēna',
    'skolnieks',
    'skolnieka',
    'izglītojamais',
    'izglītojamā',
    'audzēknis',
    'audzēkņa',
    'bērns',
    'bērna',
  ],
  ...['ученик', 'ученика', 'учащийся', 'учащегося', 'ребёнок', 'ребёнка', 'student', 'students', 'pupil'],
  'pupils',
];
const STAFF = [
  ...['skolotājs', 'skolotāja', 'darbinieks', 'darbinieka', 'pedagogs', 'pedagoga', 'persona', 'personas'],
  ...['учитель', 'учителя', 'сотрудник', 'сотрудника', 'педагог', 'педагога'],
  ...['teacher', 'teachers', 'staff', 'employee', 'employees', 'person', 'persons'],
];
const GUARDIAN = [
  ...['vecāks', 'vecāka', 'vecāki', 'vecāku', 'likumiskais pārstāvis', 'likumiskā pārstāvja', 'pārstāvis'],
  ...['pārstāvja', 'aizbildnis', 'aizbildņa', 'likumīgais pārstāvis', 'likumīgā pārstāvja'],
  ...['родитель', 'родителя', 'родителей', 'законный представитель', 'законного представителя'],
  ...['представитель', 'представителя', 'опекун', 'опекуна'],
  ...['guardian', 'guardians', 'parent', 'parents', 'parent/guardian', 'legal guardian'],
];

/** Guardians named by what they are to the child stand where most files have them. */
const MOTHER = [
  ...['māte', 'mātes', 'mamma', 'mammas', 'māmiņa', 'māmiņas', 'мать', 'матери', 'мама', 'мамы'],
  ...['mother', 'mothers', 'mum', 'mums'],
];
const FATHER = [
  ...['tēvs', 'tēva', 'tētis', 'tēta', 'tētiņš', 'отец', 'отца', 'папа', 'папы'],
  ...['father', 'fathers', 'dad', 'dads'],
];

export const OWNERS = { student: STUDENT, staff: STAFF, guardian: GUARDIAN, mother: MOTHER, father: FATHER };

/** What is told of a person. */
export const ATTRIBUTES = {
  id: [...ID, 'kods', 'код', 'code', 'reģistra nr', 'reģistra numurs', 'nr'],
  familyName: FAMILY_NAME,
  givenName: GIVEN_NAME,
  fullName: FULL_NAME,
  nameThenSurname: NAME_THEN_SURNAME,
  phone: PHONE,
} as const;

/** Columns of a person that need no owner: `Vārds`. A bare `Kods` or `Nr.` could be anything. */
export const BARE = { id: ID, familyName: FAMILY_NAME, givenName: GIVEN_NAME, fullName: FULL_NAME } as const;
export const BARE_NAME_THEN_SURNAME = NAME_THEN_SURNAME;

export const STUDENT_COLUMNS: Names<StudentField> = {
  class: CLASS,
  groups: [
    ...['grupas', 'grupa', 'mācību grupas', 'mācību grupa', 'priekšmetu grupas', 'priekšmeta grupa'],
    ...['группы', 'группа', 'учебные группы', 'учебная группа', 'группы по предметам'],
    ...['groups', 'group', 'subject groups', 'subject group'],
  ],
};

export const STAFF_COLUMNS: Names<StaffField> = {
  phone: PHONE.filter((name) => name !== 'numurs'),
  roles: [
    ...['loma', 'lomas', 'amats', 'amati', 'tiesības', 'роль', 'роли', 'должность', 'должности'],
    ...['role', 'roles', 'position', 'job title'],
  ],
  classTeacherOf: [
    ...['klases audzinātājs', 'audzina', 'audzina klasi', 'audzināmā klase', 'audzināšanas klase'],
    ...['audzinātājs', 'klases audzinātājs klasē', 'классный руководитель', 'классное руководство'],
    ...[
      'руководит классом',
      'class teacher',
      'class teacher of',
      'homeroom',
      'homeroom class',
      'form tutor of',
    ],
  ],
  subject: [
    ...['priekšmets', 'priekšmeti', 'mācību priekšmets', 'mācību priekšmeti', 'māca priekšmetu'],
    ...['предмет', 'предметы', 'учебный предмет', 'subject', 'subjects'],
  ],
  teaches: [
    ...['klase', 'klases', 'grupa', 'grupas', 'klases/grupas', 'klases un grupas', 'māca', 'māca klases'],
    ...['māca klasēs', 'māca klasē', 'klases, kurās māca', 'класс', 'классы', 'группы', 'классы и группы'],
    ...['преподаёт в классах', 'ведёт', 'ведёт классы', 'преподаёт', 'class', 'classes', 'groups'],
    ...['classes and groups', 'classes/groups', 'teaches', 'teaches classes'],
  ],
};

export const TIMETABLE_COLUMNS: Names<TimetableField> = {
  class: [
    ...CLASS,
    'klase vai grupa',
    'grupa',
    'группа',
    'класс/группа',
    'класс или группа',
    'group',
    'class/group',
    'class or group',
  ],
  weekday: [
    'diena',
    'nedēļas diena',
    'nedēļdiena',
    'день',
    'день недели',
    'weekday',
    'day',
    'day of week',
    'day of the week',
  ],
  number: [
    ...['stunda', 'stundas nr', 'stundas numurs', 'stunda nr', 'st', 'st. nr', 'mācību stunda'],
    ...[
      'mācību stundas nr',
      'урок',
      'номер урока',
      'урок nr',
      'lesson',
      'lesson number',
      'lesson no',
      'period',
    ],
  ],
  subject: ['priekšmets', 'priekšm', 'mācību priekšmets', 'предмет', 'учебный предмет', 'subject'],
  teacher: [
    'skolotājs',
    'skolotāja',
    'pedagogs',
    'pasniedzējs',
    'учитель',
    'преподаватель',
    'педагог',
    'teacher',
  ],
  room: [
    'telpa',
    'kabinets',
    'kab',
    'telpas nr',
    'kabineta nr',
    'кабинет',
    'каб',
    'аудитория',
    'помещение',
    'room',
    'classroom',
  ],
  from: [
    ...['no', 'no datuma', 'spēkā no', 'sākot no', 'sākot ar', 'sākuma datums', 'datums no', 'с', 'с даты'],
    ...[
      'начиная с',
      'действует с',
      'дата начала',
      'from',
      'from date',
      'valid from',
      'start date',
      'starting',
    ],
  ],
};

/** A number by itself is the lesson's only where no other column is: it may number the rows. */
export const NUMBER_ALONE = ['nr', 'numurs', 'номер'];

/** Personal codes are never stored: such a column is dropped whoever it is about. */
export const PERSONAL_CODE = [
  ...['personas kods', 'pers. kods', 'p.k.', 'pk', 'personaskods', 'identitātes kods', 'personas kods/id'],
  ...['персональный код', 'перс. код', 'п.к.', 'личный код'],
  ...[
    'personal code',
    'personal identity code',
    'personal id code',
    'identity code',
    'personal identity number',
  ],
];
