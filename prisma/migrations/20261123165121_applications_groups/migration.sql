-- CreateEnum
CREATE TYPE "Relation" AS ENUM ('mother', 'father', 'guardian', 'other');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('submitted', 'asked', 'passed', 'connected', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "GroupApplicationState" AS ENUM ('applied', 'accepted', 'waiting', 'refused', 'withdrawn', 'left');

-- AlterTable
ALTER TABLE "teaching_group" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "gradeFrom" INTEGER,
ADD COLUMN     "gradeTo" INTEGER,
ADD COLUMN     "kind" "LessonKind" NOT NULL DEFAULT 'lesson',
ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "places" INTEGER;

-- CreateTable
CREATE TABLE "application" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT,
    "enteredById" INTEGER,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "relation" "Relation" NOT NULL,
    "phone" TEXT NOT NULL,
    "phoneVerified" BOOLEAN NOT NULL DEFAULT false,
    "childGivenName" TEXT NOT NULL,
    "childFamilyName" TEXT NOT NULL,
    "foldedChildName" TEXT NOT NULL,
    "classId" INTEGER NOT NULL,
    "wantsStudentToo" BOOLEAN NOT NULL DEFAULT false,
    "language" "Language" NOT NULL,
    "privacyVersion" TEXT,
    "state" "ApplicationState" NOT NULL DEFAULT 'submitted',
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "passedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "studentId" INTEGER,
    "guardianPersonId" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" SERIAL NOT NULL,
    "applicationId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" INTEGER,
    "action" TEXT NOT NULL,
    "words" TEXT,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing" (
    "id" SERIAL NOT NULL,
    "classId" INTEGER NOT NULL,
    "heldOn" DATE,
    "ownWords" TEXT,
    "sheetFileIds" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_attendance" (
    "briefingId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "present" BOOLEAN NOT NULL DEFAULT false,
    "sentAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "onPaperAt" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_attendance_pkey" PRIMARY KEY ("briefingId","personId")
);

-- CreateTable
CREATE TABLE "group_application" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "studentId" INTEGER NOT NULL,
    "guardianId" INTEGER,
    "enteredById" INTEGER,
    "state" "GroupApplicationState" NOT NULL DEFAULT 'applied',
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "leftOn" DATE,

    CONSTRAINT "group_application_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "application_state_classId_idx" ON "application"("state", "classId");

-- CreateIndex
CREATE INDEX "application_telegramId_idx" ON "application"("telegramId");

-- CreateIndex
CREATE INDEX "application_foldedChildName_idx" ON "application"("foldedChildName");

-- CreateIndex
CREATE INDEX "application_event_applicationId_idx" ON "application_event"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_classId_key" ON "briefing"("classId");

-- CreateIndex
CREATE INDEX "briefing_attendance_personId_idx" ON "briefing_attendance"("personId");

-- CreateIndex
CREATE INDEX "group_application_groupId_state_idx" ON "group_application"("groupId", "state");

-- CreateIndex
CREATE INDEX "group_application_studentId_idx" ON "group_application"("studentId");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_classId_fkey" FOREIGN KEY ("classId") REFERENCES "school_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_classId_fkey" FOREIGN KEY ("classId") REFERENCES "school_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_attendance" ADD CONSTRAINT "briefing_attendance_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_attendance" ADD CONSTRAINT "briefing_attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "teaching_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
