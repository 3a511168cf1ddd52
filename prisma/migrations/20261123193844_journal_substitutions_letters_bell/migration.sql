-- CreateEnum
CREATE TYPE "TomorrowNews" AS ENUM ('changes', 'all', 'none');

-- CreateEnum
CREATE TYPE "NotHeldReason" AS ENUM ('cancelled', 'excursion', 'event', 'other');

-- CreateEnum
CREATE TYPE "AbsenceReason" AS ENUM ('illness', 'family', 'official', 'other');

-- CreateEnum
CREATE TYPE "AbsenceNoteState" AS ENUM ('sent', 'asked', 'excused', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "InquiryAnswer" AS ENUM ('ill', 'known', 'unknown');

-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('letter', 'news', 'timetable');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('scheduled', 'sent', 'takenBack');

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "course" ADD COLUMN     "bring" TEXT;

-- AlterTable
ALTER TABLE "lesson" ADD COLUMN     "corrected" TEXT[],
ADD COLUMN     "correctedAt" TIMESTAMPTZ(3),
ADD COLUMN     "notHeld" "NotHeldReason";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "lineHintAt" TIMESTAMPTZ(3),
ADD COLUMN     "tomorrow" "TomorrowNews" NOT NULL DEFAULT 'changes';

-- AlterTable
ALTER TABLE "semester" ADD COLUMN     "closedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "school_event" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "startsAt" TEXT,
    "endsAt" TEXT,
    "classIds" INTEGER[],
    "noLessons" BOOLEAN NOT NULL DEFAULT false,
    "reason" "NotHeldReason",

    CONSTRAINT "school_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_material" (
    "id" SERIAL NOT NULL,
    "lessonId" INTEGER NOT NULL,
    "fileId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "mimeType" TEXT,
    "size" INTEGER,

    CONSTRAINT "lesson_material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "praise" (
    "id" SERIAL NOT NULL,
    "lessonId" INTEGER NOT NULL,
    "studentId" INTEGER NOT NULL,

    CONSTRAINT "praise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence_note" (
    "id" SERIAL NOT NULL,
    "studentId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "lessons" INTEGER[],
    "reason" "AbsenceReason" NOT NULL,
    "words" TEXT,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,
    "byDoctor" BOOLEAN NOT NULL DEFAULT false,
    "sentById" INTEGER NOT NULL,
    "receivedOn" DATE NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "AbsenceNoteState" NOT NULL DEFAULT 'sent',
    "question" TEXT,
    "answer" TEXT,
    "refusal" TEXT,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "absence_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence_note_photo" (
    "id" SERIAL NOT NULL,
    "noteId" INTEGER NOT NULL,
    "mimeType" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "absence_note_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence_inquiry" (
    "id" SERIAL NOT NULL,
    "studentId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" "InquiryAnswer",
    "answeredById" INTEGER,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "absence_inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "substitution" (
    "id" SERIAL NOT NULL,
    "absentId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "orderNumber" TEXT,
    "createdById" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledLessons" JSONB NOT NULL DEFAULT '[]',
    "cancelledAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "substitution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "substituted_lesson" (
    "id" SERIAL NOT NULL,
    "substitutionId" INTEGER NOT NULL,
    "courseId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "substituteId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "joinedCourseId" INTEGER,

    CONSTRAINT "substituted_lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" SERIAL NOT NULL,
    "kind" "LetterKind" NOT NULL DEFAULT 'letter',
    "state" "LetterState" NOT NULL DEFAULT 'sent',
    "senderId" INTEGER,
    "senderRole" TEXT NOT NULL,
    "studentId" INTEGER,
    "audience" JSONB NOT NULL,
    "subject" TEXT,
    "html" TEXT NOT NULL,
    "language" "Language",
    "threadId" INTEGER,
    "replyToId" INTEGER,
    "mustConfirm" BOOLEAN NOT NULL DEFAULT false,
    "asks" BOOLEAN NOT NULL DEFAULT false,
    "asksBoth" BOOLEAN NOT NULL DEFAULT false,
    "answerUntil" TIMESTAMPTZ(3),
    "pinnedUntil" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "correction" TEXT,
    "correctedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedById" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_translation" (
    "letterId" INTEGER NOT NULL,
    "language" "Language" NOT NULL,
    "subject" TEXT,
    "html" TEXT NOT NULL,

    CONSTRAINT "letter_translation_pkey" PRIMARY KEY ("letterId","language")
);

-- CreateTable
CREATE TABLE "letter_file" (
    "id" SERIAL NOT NULL,
    "letterId" INTEGER NOT NULL,
    "fileId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "mimeType" TEXT,
    "size" INTEGER,

    CONSTRAINT "letter_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_recipient" (
    "letterId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "studentIds" INTEGER[],
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "answeredYes" BOOLEAN,
    "answeredAt" TIMESTAMPTZ(3),
    "toldByPhoneAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "forwardedById" INTEGER,

    CONSTRAINT "letter_recipient_pkey" PRIMARY KEY ("letterId","personId")
);

-- CreateTable
CREATE TABLE "letter_report" (
    "letterId" INTEGER NOT NULL,
    "reporterId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "letter_report_pkey" PRIMARY KEY ("letterId","reporterId")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "studentId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ring" (
    "id" SERIAL NOT NULL,
    "duty" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "rungAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_on_paper" (
    "id" SERIAL NOT NULL,
    "duty" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_on_paper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "school_event_startsOn_idx" ON "school_event"("startsOn");

-- CreateIndex
CREATE INDEX "lesson_material_lessonId_idx" ON "lesson_material"("lessonId");

-- CreateIndex
CREATE INDEX "praise_studentId_idx" ON "praise"("studentId");

-- CreateIndex
CREATE UNIQUE INDEX "praise_lessonId_studentId_key" ON "praise"("lessonId", "studentId");

-- CreateIndex
CREATE INDEX "absence_note_studentId_from_idx" ON "absence_note"("studentId", "from");

-- CreateIndex
CREATE INDEX "absence_note_state_idx" ON "absence_note"("state");

-- CreateIndex
CREATE INDEX "absence_note_photo_noteId_idx" ON "absence_note_photo"("noteId");

-- CreateIndex
CREATE UNIQUE INDEX "absence_inquiry_studentId_day_key" ON "absence_inquiry"("studentId", "day");

-- CreateIndex
CREATE INDEX "substitution_absentId_from_idx" ON "substitution"("absentId", "from");

-- CreateIndex
CREATE INDEX "substituted_lesson_substituteId_day_idx" ON "substituted_lesson"("substituteId", "day");

-- CreateIndex
CREATE INDEX "substituted_lesson_day_idx" ON "substituted_lesson"("day");

-- CreateIndex
CREATE INDEX "substituted_lesson_substitutionId_idx" ON "substituted_lesson"("substitutionId");

-- CreateIndex
CREATE UNIQUE INDEX "substituted_lesson_courseId_day_number_key" ON "substituted_lesson"("courseId", "day", "number");

-- CreateIndex
CREATE INDEX "letter_senderId_createdAt_idx" ON "letter"("senderId", "createdAt");

-- CreateIndex
CREATE INDEX "letter_threadId_idx" ON "letter"("threadId");

-- CreateIndex
CREATE INDEX "letter_state_sendAt_idx" ON "letter"("state", "sendAt");

-- CreateIndex
CREATE INDEX "letter_file_letterId_idx" ON "letter_file"("letterId");

-- CreateIndex
CREATE INDEX "letter_recipient_personId_openedAt_idx" ON "letter_recipient"("personId", "openedAt");

-- CreateIndex
CREATE INDEX "letter_recipient_openedAt_receivedAt_idx" ON "letter_recipient"("openedAt", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_tokenHash_key" ON "calendar_feed"("tokenHash");

-- CreateIndex
CREATE INDEX "calendar_feed_personId_idx" ON "calendar_feed"("personId");

-- CreateIndex
CREATE INDEX "ring_personId_rungAt_idx" ON "ring"("personId", "rungAt");

-- CreateIndex
CREATE INDEX "ring_dueAt_idx" ON "ring"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "ring_duty_object_stage_personId_key" ON "ring"("duty", "object", "stage", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "duty_on_paper_duty_object_key" ON "duty_on_paper"("duty", "object");

-- AddForeignKey
ALTER TABLE "lesson_material" ADD CONSTRAINT "lesson_material_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence_note" ADD CONSTRAINT "absence_note_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence_note_photo" ADD CONSTRAINT "absence_note_photo_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "absence_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence_inquiry" ADD CONSTRAINT "absence_inquiry_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_absentId_fkey" FOREIGN KEY ("absentId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substituted_lesson" ADD CONSTRAINT "substituted_lesson_substitutionId_fkey" FOREIGN KEY ("substitutionId") REFERENCES "substitution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substituted_lesson" ADD CONSTRAINT "substituted_lesson_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substituted_lesson" ADD CONSTRAINT "substituted_lesson_substituteId_fkey" FOREIGN KEY ("substituteId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substituted_lesson" ADD CONSTRAINT "substituted_lesson_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_senderId_fkey" FOREIGN KEY ("senderId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_translation" ADD CONSTRAINT "letter_translation_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_file" ADD CONSTRAINT "letter_file_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_recipient" ADD CONSTRAINT "letter_recipient_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_recipient" ADD CONSTRAINT "letter_recipient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_report" ADD CONSTRAINT "letter_report_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE SET NULL ON UPDATE CASCADE;
