import type { Origin } from './given-names.ts';
import { words } from './words.ts';

/** Masculine forms, in Latvian spelling. */
export const SURNAMES: Readonly<Record<Origin, readonly string[]>> = {
  latvian: words(`
    Bērziņš Kalniņš Ozoliņš Jansons Ozols Liepiņš Krūmiņš Balodis Eglītis Zariņš Pētersons Vītols Kļaviņš
    Kārkliņš Vanags Sproģis Krastiņš Zvirbulis Dūmiņš Strautiņš Ābele Āboliņš Ādamsons Andersons Apinis
    Auziņš Avotiņš Birznieks Briedis Bumbieris Celmiņš Cīrulis Dambis Dreimanis Dzenis Dzērve Ezeriņš
    Freimanis Gailis Grāvītis Grīnbergs Gulbis Ģērmanis Irbe Jaunzems Jēkabsons Kalējs Kauliņš Ķēniņš
    Ķirsis Lācis Lapiņš Lazdiņš Liepa Lūsis Ļaksa Mālnieks Medenis Melderis Miezis Mūrnieks Niedra Osis
    Paegle Plūme Podnieks Priede Pūce Pūpols Putniņš Puriņš Rācenis Riekstiņš Roze Rudzītis Saulītis
    Siliņš Sīlis Skuja Skudra Strazdiņš Stūrītis Šteinbergs Tauriņš Tērauds Ūdris Upītis Vārna Veidemanis
    Vilciņš Vilks Vīksna Zaķis Zālītis Zemītis Ziediņš Zirnis Žagars Žīgurs Žubītis`),
  slavic: words(`
    Ivanovs Petrovs Smirnovs Kuzņecovs Popovs Vasiļjevs Sokolovs Mihailovs Novikovs Fjodorovs Morozovs
    Volkovs Aleksejevs Ļebedevs Semjonovs Jegorovs Pavlovs Kozlovs Stepanovs Ņikolajevs Orlovs Andrejevs
    Makarovs Ņikitins Zaharovs Zaicevs Solovjovs Borisovs Jakovļevs Grigorjevs Romanovs Vorobjovs
    Sergejevs Kuzmins Frolovs Dmitrijevs Koroļovs Gusevs Kiseļovs Iļjins Maksimovs Poļakovs Sorokins
    Vinogradovs Belovs Medvedevs Antonovs Tarasovs Žukovs Baranovs Fiļipovs Komarovs Davidovs Beļajevs
    Gerasimovs Bogdanovs Osipovs Sidorovs Matvejevs Titovs Mironovs Krilovs Kuļikovs Ščerbakovs Cvetkovs
    Šubins`),
  other: words(`
    Kovaļskis Višņevskis Kaminskis Zelinskis Novickis Jankovskis Malinovskis Kozlovskis Sadovskis
    Lukaševičs Ždanovičs Burkevičs Ševčenko Kovaļenko Bondarenko Marčenko Tkačuks Kravčuks Oliiniks
    Kazlausks Jankausks Paulausks Žuks Mitrovskis Dūdums Millers Vagners Neimans Hofmans Levins Tamms
    Hasans Mamedovs Petrosjans`),
};
