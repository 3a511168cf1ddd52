import type { Random } from '../random.ts';
import type { Gender } from './gender.ts';
import { words } from './words.ts';

export type Origin = 'latvian' | 'slavic' | 'other';
type Age = 'child' | 'adult';

const GIVEN_NAMES: Readonly<Record<`${Origin}-${Age}-${Gender}`, readonly string[]>> = {
  'latvian-child-m': words(`
    Roberts Gustavs Jēkabs Olivers Marks Emīls Kārlis Jānis Ralfs Ričards Artūrs Rihards Tomass Mārtiņš
    Henrijs Teodors Ernests Toms Mikus Edvards Adrians Reinis Kristers Dāvis Klāvs Matīss Rūdolfs Pēteris
    Niks Ēriks Žanis Valters Hugo Otto Uģis Daniels Aleksis Bruno Krišjānis Miķelis`),
  'latvian-child-f': words(`
    Sofija Emīlija Anna Alise Marta Estere Elizabete Paula Amēlija Odrija Katrīna Keita Elīza Līva Rūta
    Madara Grēta Ieva Laura Luīze Nora Emma Beatrise Evelīna Made Megija Tīna Ģertrūde Undīne Ūna Šarlote
    Žanete Dārta Helēna Annija Zane Agnese Kate Patrīcija Gabriela Māra Linda`),
  'latvian-adult-m': words(`
    Andris Jānis Juris Edgars Mārtiņš Aigars Guntis Kaspars Raivis Normunds Gints Valdis Ainārs Ivars
    Māris Uldis Arnis Sandis Gatis Intars Oskars Agris Ģirts Rolands Dzintars Vilnis Imants Modris Uģis
    Ēriks`),
  'latvian-adult-f': words(`
    Inese Ilze Kristīne Inga Dace Līga Sandra Anita Iveta Baiba Aija Gunta Liene Evija Santa Solvita Zane
    Ieva Agnese Laila Vita Sigita Ginta Daiga Ilona Signe Ināra Rasma Mārīte Vija`),
  'slavic-child-m': words(`
    Aleksandrs Dmitrijs Artjoms Maksims Daniils Ņikita Kirils Jegors Iļja Romāns Timofejs Matvejs Mihails
    Andrejs Vladislavs Staņislavs Aleksejs Deniss Jaroslavs Gļebs Ļevs Fjodors`),
  'slavic-child-f': words(`
    Anastasija Darja Marija Sofija Viktorija Poļina Alīna Ksenija Valērija Arina Jeļizaveta Milana Vasilisa
    Varvara Uļjana Kira Jūlija Diāna Veronika Jevgeņija`),
  'slavic-adult-m': words(`
    Sergejs Vladimirs Andrejs Aleksandrs Igors Oļegs Dmitrijs Jurijs Viktors Pāvels Jevgeņijs Vitālijs
    Konstantīns Genādijs Ruslans Antons Maksims Valērijs`),
  'slavic-adult-f': words(`
    Jeļena Natālija Svetlana Olga Irina Tatjana Oksana Marina Jūlija Ļubova Anna Ludmila Ņina Viktorija
    Jekaterina Gaļina Žanna Inna`),
  'other-child-m': words(
    'Markuss Daniels Leons Adrians Filips Viktors Oļeksandrs Andrijs Jonass Pauls Tadeušs Emils',
  ),
  'other-child-f': words(
    'Zofija Olena Nikola Emīlija Natālija Katažina Lea Laura Samanta Solomija Elza Leila',
  ),
  'other-adult-m': words('Andžejs Oļeksijs Tarass Vitolds Staņislavs Tomašs Mikola Pauls Karens Ansis'),
  'other-adult-f': words('Oksana Olena Teresa Lilija Danuta Irēna Halina Rūta Sabīne Anželika'),
};

export function givenName(random: Random, origin: Origin, age: Age, gender: Gender): string {
  return random.pick(GIVEN_NAMES[`${origin}-${age}-${gender}`]);
}

/** About as mixed as a school in a Latvian town. */
export function someOrigin(random: Random): Origin {
  const share = random.next();
  if (share < 0.58) return 'latvian';
  return share < 0.9 ? 'slavic' : 'other';
}
