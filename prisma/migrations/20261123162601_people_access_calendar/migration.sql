-- CreateEnum
CREATE TYPE "Preview" AS ENUM ('kind', 'hidden', 'full');

-- CreateEnum
CREATE TYPE "RecoveryState" AS ENUM ('waiting', 'confirmed', 'refused');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('students', 'staff', 'timetable');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'ready', 'applying', 'applied', 'discarded', 'refused');

-- AlterTable
ALTER TABLE "audit_entry" ALTER COLUMN "actorId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "guardianship" ADD COLUMN     "nickname" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "digest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "preview" "Preview" NOT NULL DEFAULT 'kind',
ADD COLUMN     "quietFrom" TEXT,
ADD COLUMN     "quietUntil" TEXT;

-- A child's nickname becomes each guardian's own.
UPDATE "guardianship" SET "nickname" = "student"."nickname" FROM "student" WHERE "student"."id" = "guardianship"."studentId";

-- AlterTable
ALTER TABLE "student" DROP COLUMN "nickname";

-- CreateTable
CREATE TABLE "consent" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invite" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_recovery" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "personId" INTEGER,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "RecoveryState" NOT NULL DEFAULT 'waiting',
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "access_recovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" SERIAL NOT NULL,
    "kind" "ImportKind",
    "state" "ImportState" NOT NULL DEFAULT 'reading',
    "fileName" TEXT NOT NULL,
    "sentById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA,
    "summary" JSONB,
    "problem" JSONB,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "appliedById" INTEGER,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batchId" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "outcome" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batchId","line")
);

-- CreateTable
CREATE TABLE "upload_link" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "chatId" BIGINT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "upload_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_bell" (
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,

    CONSTRAINT "day_bell_pkey" PRIMARY KEY ("day","number")
);

-- CreateTable
CREATE TABLE "lesson_move" (
    "id" SERIAL NOT NULL,
    "courseId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "toDay" DATE,
    "toNumber" INTEGER,
    "room" TEXT,

    CONSTRAINT "lesson_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consent_personId_version_key" ON "consent"("personId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "invite_tokenHash_key" ON "invite"("tokenHash");

-- CreateIndex
CREATE INDEX "invite_personId_idx" ON "invite"("personId");

-- CreateIndex
CREATE INDEX "attempt_telegramId_kind_at_idx" ON "attempt"("telegramId", "kind", "at");

-- CreateIndex
CREATE INDEX "attempt_at_idx" ON "attempt"("at");

-- CreateIndex
CREATE INDEX "access_recovery_state_requestedAt_idx" ON "access_recovery"("state", "requestedAt");

-- CreateIndex
CREATE INDEX "access_recovery_telegramId_idx" ON "access_recovery"("telegramId");

-- CreateIndex
CREATE INDEX "import_batch_state_idx" ON "import_batch"("state");

-- CreateIndex
CREATE UNIQUE INDEX "upload_link_tokenHash_key" ON "upload_link"("tokenHash");

-- CreateIndex
CREATE INDEX "upload_link_expiresAt_idx" ON "upload_link"("expiresAt");

-- CreateIndex
CREATE INDEX "lesson_move_day_idx" ON "lesson_move"("day");

-- CreateIndex
CREATE INDEX "lesson_move_toDay_idx" ON "lesson_move"("toDay");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_move_courseId_day_number_key" ON "lesson_move"("courseId", "day", "number");

-- CreateIndex
CREATE INDEX "person_phone_idx" ON "person"("phone");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_move" ADD CONSTRAINT "lesson_move_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Names are searched by how any of their words begins (the words' own index), and by how the whole begins
-- (the plain index, which serves that in this collation alone). Prisma's schema can say neither.
ALTER TABLE "person" ALTER COLUMN "foldedName" TYPE TEXT COLLATE "C";
CREATE INDEX "person_name_words_idx" ON "person" USING GIN (to_tsvector('simple', "foldedName"));
