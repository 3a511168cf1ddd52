/** The class, and the group where the course is a part of it: `5.b (ang 1)` */
export function courseName(course: {
  readonly className: string;
  readonly groupName: string | undefined;
}): string {
  if (!course.groupName) return course.className;
  return course.groupName.startsWith(course.className)
    ? course.groupName
    : `${course.className} ${course.groupName}`;
}
