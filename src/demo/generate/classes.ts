/** A class of the school before it has rows. */
export interface ClassPlan {
  readonly grade: number;
  readonly letter: string;
  /** `5.b` */
  readonly name: string;
  /** `5b`, as it stands in the ids of personas. */
  readonly slug: string;
  /** Which of its block's two classes of the grade it is. */
  readonly side: Side;
  readonly size: number;
}

export type Side = 'a' | 'b';

/** A class with its row. */
export interface EnteredClass extends ClassPlan {
  readonly id: number;
}

/** Up to 18 classes, two of each grade, that share a staff and a timetable of their own. */
export type Block = readonly EnteredClass[];

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const LARGEST_CLASS = 28;

/**
 * Shares `students` out among the classes: two of each grade, and more letters once those are full, so
 * that classes stay at about 24 to 28. The class that the demo's story is about comes first, so even a
 * single student is in 5.b.
 */
export function planBlocks(students: number): readonly (readonly ClassPlan[])[] {
  const letters = Math.max(2, Math.ceil(students / (GRADES.length * LARGEST_CLASS)));
  const classes = letters * GRADES.length;
  const storyClass = GRADES.indexOf(5) * letters + 1;
  const plan = (grade: number, column: number): ClassPlan => {
    const letter = letterOf(column);
    const place = ((grade - 1) * letters + column - storyClass + classes) % classes;
    return {
      grade,
      letter,
      name: `${grade}.${letter}`,
      slug: `${grade}${letter}`,
      side: column % 2 === 0 ? 'a' : 'b',
      size: Math.floor(students / classes) + (place < students % classes ? 1 : 0),
    };
  };

  const blocks: ClassPlan[][] = [];
  for (let column = 0; column < letters; column += 2) {
    const columns = column + 1 < letters ? [column, column + 1] : [column];
    blocks.push(GRADES.flatMap((grade) => columns.map((each) => plan(grade, each))));
  }
  return blocks;
}

/** `5b`: the block's second class of grade 5, whatever its letter. */
export function placeInBlock({ grade, side }: ClassPlan): string {
  return `${grade}${side}`;
}

/** a … z, aa, ab … */
export function letterOf(column: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
