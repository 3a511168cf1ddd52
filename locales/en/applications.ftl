## Commands and buttons

command-apply = Parents’ application
button-apply = Apply
button-apply-child = Apply for a child
button-apply-new = New application
button-apply-anew = Start anew
button-apply-go-on = Go on with the draft
button-apply-paper = Enter a paper application
button-apply-state = My application
button-submit = Submit
button-withdraw = Withdraw
button-answer = Answer
button-have-read = I have read it
button-my-phone = 📱 Send my number
button-yes = Yes
button-no = No
button-begin = Begin
refusal-apply-child-connected = You are connected to this child already: /diary. To apply for another child, write that child’s surname and given name.
refusal-apply-class-unknown = Our school has no such class. Choose the class with a button.
refusal-apply-too-many =
    { $limit ->
        [one] You have { $limit } open application already. Wait for the school’s answer or withdraw it: /apply
       *[other] You have { $limit } open applications already. Wait for the school’s answer or withdraw one: /apply
    }
refusal-apply-too-often = You have sent many applications today. Try again tomorrow, or call the class teacher.

## The form

apply-title = <b>Application</b> · { $number }/{ $of }
apply-paper-title = <b>Paper application</b> · { $number }/{ $of }
apply-ask-name =
    { $who ->
        [paper] Write the <b>parent’s surname and given name</b> as on the paper, for example <code>Bērziņa Ilze</code>.
       *[own] Write your <b>surname and given name</b>, for example <code>Bērziņa Ilze</code>.
    }
apply-ask-child =
    { $who ->
        [paper] Write the <b>child’s surname and given name</b> as on the paper, for example <code>Bērziņa Anna</code>.
       *[own] Write your <b>child’s surname and given name</b>, for example <code>Bērziņa Anna</code>.
    }
apply-ask-grade = Which <b>grade</b> is the child in?
apply-ask-class = Which class?
apply-no-classes = The school has not entered its classes yet. Your draft is kept: try again later with /apply
apply-grade = Grade { $grade }
apply-resumed = We go on where you stopped.
apply-no-such-class = Our school has no such class. You will be able to choose one.
apply-ask-relation =
    { $who ->
        [paper] Who is the applicant to the child?
       *[own] Who are you to the child?
    }
relation-mother = Mother
relation-father = Father
relation-guardian = Guardian
relation-other = Other legal representative
apply-ask-phone =
    { $who ->
        [paper] Write the parent’s <b>phone number</b> as on the paper, for example <code>29123456</code>.
       *[own] Your <b>phone number</b>? You will be connected sooner if you send it with the button below the message field. You can also write it, for example <code>29123456</code>.
    }
apply-phone-button = 👇 You can send the number with this button.
apply-noted = All right.
apply-ask-student =
    { $who ->
        [paper] Does the parent want the child connected, too?
       *[own] Shall the <b>child</b> be connected, too? The school opens a child’s own account when their age allows it. Until then you see everything.
    }
apply-ask-privacy = Please read how the school handles data.
apply-summary = <b>Is everything right?</b>
apply-field-name = Applicant
apply-field-child = Child
apply-field-class = Class
apply-field-relation = Relation
apply-field-phone = Phone
apply-field-student = Child’s account
apply-phone-typed = The number was typed, so the school will check it. It is quicker to send it with the button.
apply-earlier-step = That button belonged to an earlier question. We go on here.
apply-form-over = This application is not being filled in any more.
apply-entered = Entered and passed on to the superuser.
apply-paper-already = This paper application has been entered already.

## What became of it

apply-sent = ✅ <b>Application received.</b> The class teacher will look at it and pass it on. I will write here about every step; you can see where it stands at any time: /apply
apply-already = You have applied for this child already. This is where it stands.
apply-yours = <b>Your applications</b>
apply-none = There are no applications yet.
apply-poster = Link for the poster or chat of { $class }: { $link }
apply-begun = An application was begun, but has not been submitted yet.
apply-state-submitted = ⏳ With the class teacher
apply-state-asked = ❓ The school asks:
apply-state-passed = ⏳ Passed on by the class teacher; connected by { $day }
apply-state-connected = ✅ Connected
apply-state-refused = ❌ Refused:
apply-state-withdrawn = ↩️ Withdrawn
apply-decided-already = The school has decided on this application already.
apply-not-asked = This question has been answered already.
apply-ask-answer = Write your answer to the school’s question:
apply-which-question = Which question is this the answer to? Choose the child.
apply-answered = ✅ Your answer was passed to the school.
apply-told-submitted = { $name }: the application is with the class teacher again.
apply-told-asked = ❓ { $name }: the school has a question about your application.
apply-told-answer-here = Write your answer here.
apply-told-passed = { $name }: the class teacher accepted the application and passed it on. The school will connect you by { $day }.
apply-told-connected =
    ✅ <b>{ $name }: you are connected!</b>
    Now you see your child’s lessons, homework and absences, and hear about them. If you have not accepted the rules of use yet, we begin with them.
apply-told-refused = ❌ { $name }: the application was refused. Reason:
apply-told-withdrawn = { $name }: the application was withdrawn.
