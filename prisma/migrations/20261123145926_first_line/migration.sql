-- CreateEnum
CREATE TYPE "Language" AS ENUM ('lv', 'ru', 'en');

-- CreateEnum
CREATE TYPE "StaffRoleName" AS ENUM ('subjectTeacher', 'hobbyTeacher', 'extendedDayTeacher', 'classTeacher', 'superuser', 'recordsManager', 'academicOffice', 'principal');

-- CreateEnum
CREATE TYPE "LessonKind" AS ENUM ('lesson', 'optional', 'hobby', 'extendedDay');

-- CreateEnum
CREATE TYPE "AbsenceKind" AS ENUM ('absent', 'late');

-- CreateEnum
CREATE TYPE "InboxState" AS ENUM ('received', 'applied', 'answered', 'dead');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('queued', 'sending', 'sent', 'opened', 'confirmed', 'cancelled', 'unreachable', 'dead', 'maybeSent');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "school" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "externalId" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "personId" INTEGER,
    "language" "Language",
    "linkedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "unreachableAt" TIMESTAMPTZ(3),
    "commandList" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "role" "StaffRoleName" NOT NULL,
    "classId" INTEGER,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "student" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "nickname" TEXT,

    CONSTRAINT "student_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" SERIAL NOT NULL,
    "studentId" INTEGER NOT NULL,
    "classId" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardianship" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "studentId" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "guardianship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_year" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "school_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "semester" (
    "id" SERIAL NOT NULL,
    "yearId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "grade9EndsOn" DATE,

    CONSTRAINT "semester_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_break" (
    "id" SERIAL NOT NULL,
    "yearId" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "school_break_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_override" (
    "day" DATE NOT NULL,
    "working" BOOLEAN NOT NULL,
    "lessonsAsOn" INTEGER,

    CONSTRAINT "day_override_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "bell" (
    "id" SERIAL NOT NULL,
    "yearId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,

    CONSTRAINT "bell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_class" (
    "id" SERIAL NOT NULL,
    "yearId" INTEGER NOT NULL,
    "grade" INTEGER NOT NULL,
    "letter" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "school_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teaching_group" (
    "id" SERIAL NOT NULL,
    "yearId" INTEGER NOT NULL,
    "classId" INTEGER,
    "name" TEXT NOT NULL,

    CONSTRAINT "teaching_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "studentId" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subject" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course" (
    "id" SERIAL NOT NULL,
    "yearId" INTEGER NOT NULL,
    "teacherId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "classId" INTEGER,
    "groupId" INTEGER,
    "kind" "LessonKind" NOT NULL DEFAULT 'lesson',
    "homeworkDefaultsToNone" BOOLEAN NOT NULL DEFAULT false,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timetable_slot" (
    "id" SERIAL NOT NULL,
    "courseId" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "room" TEXT,
    "from" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "timetable_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson" (
    "id" SERIAL NOT NULL,
    "courseId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "topic" TEXT,
    "rollConfirmedAt" TIMESTAMPTZ(3),
    "homeworkNone" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" SERIAL NOT NULL,
    "lessonId" INTEGER NOT NULL,
    "studentId" INTEGER NOT NULL,
    "kind" "AbsenceKind" NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "homework" (
    "id" SERIAL NOT NULL,
    "lessonId" INTEGER NOT NULL,
    "studentId" INTEGER,
    "text" TEXT NOT NULL,
    "dueOn" DATE,

    CONSTRAINT "homework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "updateId" BIGINT,
    "undoUntil" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "updateId" BIGINT NOT NULL,
    "chatId" BIGINT NOT NULL,
    "messageId" INTEGER,
    "payload" JSONB NOT NULL,
    "state" "InboxState" NOT NULL DEFAULT 'received',
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reply" JSONB,
    "answerMessageId" INTEGER,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("updateId")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" SERIAL NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'queued',
    "claimedBy" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "chatId" BIGINT,
    "messageId" INTEGER,
    "sentAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "TaskState" NOT NULL DEFAULT 'queued',
    "claimedBy" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_run" (
    "slot" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "slot_run_pkey" PRIMARY KEY ("slot")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "form_session" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "form" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_externalId_key" ON "person"("externalId");

-- CreateIndex
CREATE INDEX "person_foldedName_idx" ON "person"("foldedName");

-- CreateIndex
CREATE UNIQUE INDEX "account_telegramId_key" ON "account"("telegramId");

-- CreateIndex
CREATE INDEX "account_personId_idx" ON "account"("personId");

-- CreateIndex
CREATE INDEX "staff_role_classId_idx" ON "staff_role"("classId");

-- CreateIndex
CREATE UNIQUE INDEX "staff_role_personId_role_classId_since_key" ON "staff_role"("personId", "role", "classId", "since");

-- CreateIndex
CREATE UNIQUE INDEX "student_personId_key" ON "student"("personId");

-- CreateIndex
CREATE INDEX "enrolment_classId_idx" ON "enrolment"("classId");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_studentId_classId_since_key" ON "enrolment"("studentId", "classId", "since");

-- CreateIndex
CREATE INDEX "guardianship_studentId_idx" ON "guardianship"("studentId");

-- CreateIndex
CREATE UNIQUE INDEX "guardianship_personId_studentId_since_key" ON "guardianship"("personId", "studentId", "since");

-- CreateIndex
CREATE UNIQUE INDEX "school_year_name_key" ON "school_year"("name");

-- CreateIndex
CREATE UNIQUE INDEX "semester_yearId_number_key" ON "semester"("yearId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "school_break_yearId_startsOn_key" ON "school_break"("yearId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "bell_yearId_number_key" ON "bell"("yearId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "school_class_yearId_name_key" ON "school_class"("yearId", "name");

-- CreateIndex
CREATE INDEX "teaching_group_classId_idx" ON "teaching_group"("classId");

-- CreateIndex
CREATE UNIQUE INDEX "teaching_group_yearId_name_key" ON "teaching_group"("yearId", "name");

-- CreateIndex
CREATE INDEX "group_member_studentId_idx" ON "group_member"("studentId");

-- CreateIndex
CREATE UNIQUE INDEX "group_member_groupId_studentId_since_key" ON "group_member"("groupId", "studentId", "since");

-- CreateIndex
CREATE UNIQUE INDEX "subject_code_key" ON "subject"("code");

-- CreateIndex
CREATE INDEX "course_teacherId_idx" ON "course"("teacherId");

-- CreateIndex
CREATE INDEX "course_classId_idx" ON "course"("classId");

-- CreateIndex
CREATE INDEX "course_groupId_idx" ON "course"("groupId");

-- CreateIndex
CREATE INDEX "timetable_slot_weekday_idx" ON "timetable_slot"("weekday");

-- CreateIndex
CREATE UNIQUE INDEX "timetable_slot_courseId_weekday_number_from_key" ON "timetable_slot"("courseId", "weekday", "number", "from");

-- CreateIndex
CREATE INDEX "lesson_day_idx" ON "lesson"("day");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_courseId_day_number_key" ON "lesson"("courseId", "day", "number");

-- CreateIndex
CREATE INDEX "absence_studentId_idx" ON "absence"("studentId");

-- CreateIndex
CREATE UNIQUE INDEX "absence_lessonId_studentId_key" ON "absence"("lessonId", "studentId");

-- CreateIndex
CREATE INDEX "homework_lessonId_idx" ON "homework"("lessonId");

-- CreateIndex
CREATE INDEX "homework_studentId_idx" ON "homework"("studentId");

-- CreateIndex
CREATE INDEX "audit_entry_subject_subjectId_idx" ON "audit_entry"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "audit_entry_actorId_at_idx" ON "audit_entry"("actorId", "at");

-- CreateIndex
CREATE INDEX "inbox_state_chatId_idx" ON "inbox"("state", "chatId");

-- CreateIndex
CREATE INDEX "inbox_chatId_messageId_idx" ON "inbox"("chatId", "messageId");

-- CreateIndex
CREATE INDEX "inbox_chatId_answerMessageId_idx" ON "inbox"("chatId", "answerMessageId");

-- CreateIndex
CREATE INDEX "inbox_receivedAt_idx" ON "inbox"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_dedupeKey_key" ON "delivery"("dedupeKey");

-- CreateIndex
CREATE INDEX "delivery_state_notBefore_idx" ON "delivery"("state", "notBefore");

-- CreateIndex
CREATE INDEX "delivery_personId_idx" ON "delivery"("personId");

-- CreateIndex
CREATE INDEX "delivery_chatId_messageId_idx" ON "delivery"("chatId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "task_dedupeKey_key" ON "task"("dedupeKey");

-- CreateIndex
CREATE INDEX "task_state_dueAt_idx" ON "task"("state", "dueAt");

-- CreateIndex
CREATE INDEX "lease_owner_idx" ON "lease"("owner");

-- CreateIndex
CREATE UNIQUE INDEX "form_session_telegramId_form_key" ON "form_session"("telegramId", "form");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_classId_fkey" FOREIGN KEY ("classId") REFERENCES "school_class"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "student" ADD CONSTRAINT "student_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "school_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "semester" ADD CONSTRAINT "semester_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "school_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_break" ADD CONSTRAINT "school_break_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "school_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bell" ADD CONSTRAINT "bell_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "school_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_class" ADD CONSTRAINT "school_class_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "school_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teaching_group" ADD CONSTRAINT "teaching_group_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "school_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teaching_group" ADD CONSTRAINT "teaching_group_classId_fkey" FOREIGN KEY ("classId") REFERENCES "school_class"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "teaching_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "school_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_classId_fkey" FOREIGN KEY ("classId") REFERENCES "school_class"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "teaching_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_slot" ADD CONSTRAINT "timetable_slot_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "homework" ADD CONSTRAINT "homework_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "homework" ADD CONSTRAINT "homework_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "student"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_session" ADD CONSTRAINT "form_session_telegramId_fkey" FOREIGN KEY ("telegramId") REFERENCES "account"("telegramId") ON DELETE RESTRICT ON UPDATE CASCADE;
