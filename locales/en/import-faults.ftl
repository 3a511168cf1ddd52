## What is wrong in the file, and what to do

refusal-no-school-year = There is no school year yet. Enter it first: /calendar

import-fault-name-missing = The name is missing. Enter family and given name.
import-fault-name-incomplete = Both family and given name are needed. In a full name the family name comes first.
import-fault-name-too-long = The name is too long. Check whether something else is in the cell.
import-fault-bad-name = There are digits or other signs in the name. Leave the name alone.
import-fault-bad-phone = “{ $value }” is no phone number. Write it like 29123456, or with the country code: +44…
import-fault-duplicate-row = The same is in row { $other } already. Leave one of the rows.
import-fault-id-repeated = ID { $id } is in row { $other } already, for somebody else. Correct one of them.
import-fault-id-of-other = In the school’s data ID { $id } belongs to somebody else: { $name }. Check the ID.
import-fault-two-names = One ID has two names: row { $other } has another. Write them alike.
import-fault-two-phones = One person has two phone numbers: row { $other } has another. Leave one.

import-fault-class-missing = The class is missing. Enter it, for example 5.b
import-fault-bad-class = “{ $value }” is no class. Write it with a Latin letter, for example 5.b
import-fault-class-grade = “{ $value }”: the school has grades 1 to 9. Correct the class.
import-fault-guardian-name-missing = Of the guardian there is only a phone number or an ID. Add family and given name.
import-fault-unknown-group = No class is split into groups with one called “{ $value }”. Correct the name, or split the class first: /groups. Clubs take children by application.
import-fault-group-of-other-class = The group “{ $value }” is not a part of class { $class }. Correct the group or the class.
import-fault-groups-of-one-subject = “{ $one }” and “{ $two }” are groups of one subject; a student is in one of them alone. Leave one.

import-fault-unknown-role = The role “{ $value }” is not known. Write, for example, teacher or deputy head; delete the row of those who need no journal.
import-fault-role-missing = There is no role, no subject and no class. Enter one at least.
import-fault-class-teacher-without-class = The class teacher has no class. Enter it, for example 5.b
import-fault-two-class-teachers = Class { $class } has its class teacher in row { $other }. Leave one.
import-fault-which-person = Several people in the file have this name. Add an ID or a phone number.
import-fault-subject-without-classes = The subject has no classes. Enter where it is taught, for example 5.a, 5.b
import-fault-classes-without-subject = The classes have no subject. Enter what is taught there.

import-fault-unknown-class = There is no class or group “{ $value }” this year. Correct the name, or import the students first.
import-fault-unknown-subject = The subject “{ $value }” is not known. If it is new, write it in the staff list with its short form: Robotika (Rob)
import-fault-unknown-subject-nearest = The subject “{ $value }” is not known. Did you mean “{ $nearest }”? If it is new, write it in the staff list with its short form: Robotika (Rob)

import-fault-bad-weekday = “{ $value }” is no weekday. Write, for example, Monday or 1.
import-fault-bad-number = “{ $value }” is no lesson number. Write a number, for example 3
import-fault-no-bell = Lesson { $number } has no bell. Correct the number; the bells are here: /calendar
import-fault-subject-missing = The subject is missing. Enter its name or short form.
import-fault-unknown-teacher = There is no teacher “{ $teacher }” at the school. Write family name and given name as in the staff list.
import-fault-which-teacher = { $class }, { $subject }: several teachers fit. Give the teacher’s full name, or the group.
import-fault-no-course = { $class }, { $subject }: { $teacher } has no such course. Add it to the staff list first, or correct the row.
import-fault-bad-date = “{ $value }” is no date. Write it like 30.11.2026
import-fault-date-outside-year = { $value } is not in this school year. Correct the date.
import-fault-dates-differ = A class’s timetable begins on one day, but row { $other } has another. Write them alike.
import-fault-clash-teacher =
    { $other ->
        [0] { $who } is with { $class } at that time already (present timetable). Change the time or the teacher.
       *[other] { $who } is with { $class } at that time already (row { $other }). Change the time or the teacher.
    }
import-fault-clash-class =
    { $other ->
        [0] { $who } has another lesson at that time already (present timetable: { $class }). Change the time.
       *[other] { $who } has another lesson at that time already (row { $other }: { $class }). Change the time.
    }
import-fault-clash-room =
    { $other ->
        [0] { $class } is in room { $who } at that time already (present timetable). Change the room; leave a shared one empty.
       *[other] { $class } is in room { $who } at that time already (row { $other }). Change the room; leave a shared one empty.
    }
