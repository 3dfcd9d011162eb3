//! A masdar or noun: whose deed it is.

use khabar_contract::{FactKind, MentionKind};

use super::{
    super::{
        clause::{Argued, Argument},
        discourse::{How, Subject},
        document::UnitKind,
        fill::{self, Candidate},
        frame::{Construction, Marker},
        lexicon::{Reading, inflect::Part},
        occurrence::Occurrence,
        phrase::{self, Phrase},
    },
    MAX_TO_OFFERER, MAX_TO_SINCE, Trigger,
};

impl Trigger<'_> {
    pub(super) fn masdar(&self, construction: &Construction) -> Option<Candidate> {
        let mut occurrence = self.occurrence(construction);
        let beside = construction.mutual && self.document.unit(self.at).prefix.preposition == Some("ب");
        let joined = beside.then(|| self.joined()).flatten();
        let manner = beside && joined.is_none();
        // أرباح [بيتك] الصافية, الربح العائد: an adjective.
        let definite = |at: usize| self.document.unit(at).prefix.article;
        let described = self.at > self.subjects.units.start && self.document.is(self.at - 1, "earnings");
        let adjective = definite(self.at) && (self.document.is(self.at, "net") || described && definite(self.at - 1));
        // هيئة الانتخابات: what is held, not who is elected.
        let held = construction.kind == FactKind::Appoint && self.document.is(self.at, "contest");
        // لتنافس [ألفا] و[بيتا]: of نافس, with others than each other.
        let aimed = construction.mutual && self.document.unit(self.at).prefix.preposition == Some("ل");
        if manner || aimed || adjective || held || self.is_compared() || self.is_class_noun() {
            return None;
        }
        let outcome = self.is_outcome(construction);
        if self.is_accusation(construction) || self.is_bought_by_another(construction) {
            return None;
        }
        let own = self.genitive(&occurrence.arguments, construction);
        if joined.is_some() {
            occurrence.agent = joined;
        } else if let Some(agent) = own {
            occurrence.arguments.retain(|argument| !self.is_subject(argument, &agent));
            occurrence.agent = Some(agent);
        } else if self.is_genitive() {
            return None;
        } else if self.reading.suffixed && construction.moves_someone() {
            return self.moved(construction, occurrence);
        } else if let Some(subject) = self.doer(&occurrence) {
            occurrence.patient = self.object_pronoun(&subject.entities);
            occurrence.agent = Some(subject);
        } else if self.reading.suffixed {
            let theirs = self.document.folded(self.at).ends_with("هم");
            let fits = |subject: &Subject| !theirs || subject.entities.len() > 1 || subject.kind != MentionKind::Person;
            let before = self.owner(construction);
            let subject = before.or_else(|| occurrence.governed.subject.clone()).filter(fits);
            occurrence.agent = subject.map(|subject| Subject { how: How::Clause, ..subject });
        } else if let Some(receiver) = occurrence.governed.receiver.take() {
            occurrence.agent = self.offerer(&occurrence.arguments);
            occurrence.other_patient = Some(receiver);
        } else if occurrence.governed.controlled {
            occurrence.agent = occurrence.governed.subject.clone();
        } else if construction.has_patient() && (self.is_means(construction) || self.is_rivalry(construction))
            || self.is_scheme(construction)
            || outcome
        {
            // صحف [إسبانيا] تهاجمه بعد الهزيمة: what its things do is told of others.
            let before = self.subjects.before(self.at).filter(|who| !outcome || who.how != How::Relative);
            occurrence.agent = before.map(|subject| Subject { how: How::Clause, ..subject });
        }
        fill::fill(&occurrence)
    }

    /// مراسم تنصيبه رئيسا, بعد إقالته من منصبه: whoever is meant by the pronoun is given what the clause calls an
    /// office, or loses it.
    fn moved(&self, construction: &Construction, mut occurrence: Occurrence) -> Option<Candidate> {
        occurrence.patient = self.object_pronoun(&[]).filter(|who| who.sentence == self.sentence);
        let candidate = fill::fill(&occurrence)?;
        let told = match construction.kind {
            FactKind::Appoint => candidate.title.is_some(),
            _ => !candidate.unresolved,
        };
        told.then_some(candidate)
    }

    /// تعتزم [هونر] إطلاقه: who does what the pronoun undergoes, where nothing else stands in the place of the object.
    fn doer(&self, occurrence: &Occurrence) -> Option<Subject> {
        let construction = occurrence.construction;
        let transitive = construction.has_agent() && construction.has_required_patient();
        let is_object = |argument: &Argument| {
            argument.preposition.is_none() && argument.close && occurrence.has_place_for(argument)
        };
        let taken = occurrence.arguments.iter().any(is_object);
        let passed_on =
            matches!(construction.kind, FactKind::Launch | FactKind::Build | FactKind::Acquire | FactKind::Sell);
        let form = self.reading.form;
        let masdar = self.reading.suffixed && form.part == Part::Masdar && !form.plural;
        let undergone = masdar && passed_on && transitive && !taken;
        occurrence.governed.subject.clone().filter(|_| undergone && occurrence.governed.controlled)
    }

    /// استحواذها على [ويز]: whom the pronoun stands for. انسحبت منافستها [مكسب]: none of those whom the noun leads to.
    fn owner(&self, construction: &Construction) -> Option<Subject> {
        let before = self.subjects.before(self.at);
        // أظهرت بيانات الشركة نمو مبيعاتها إلى [مليار]: whoever comes to mind; خسائرها [22%] may be those of a share.
        if construction.kind == FactKind::Result {
            let money = construction.has_sum();
            return before.or_else(|| money.then(|| self.object_pronoun(&[])).flatten());
        }
        if construction.kind != FactKind::Compete {
            return before;
        }
        let led = phrase::at(self.document, self.at, self.subjects.units.end).filter(|led| led.head == self.at);
        let led = led.map_or_else(Vec::new, |led| led.entities);
        let other = before.filter(|who| !who.entities.iter().any(|entity| led.contains(entity)));
        // [الديمقراطي] ومنافسه [الاتحاد]: beside it, whoever comes to mind.
        let joined = self.document.unit(self.at).prefix.conjunction;
        let here = || self.object_pronoun(&led).filter(|who| who.sentence == self.sentence && !joined);
        other.or_else(here).or_else(|| self.nearest(&led)).or_else(|| self.object_pronoun(&led))
    }

    /// تؤسس [مصر للطيران] أكاديمية بالشراكة مع: the organisation that works with the one behind; where the clause tells of none
    /// (كاميرا طُورت بالتعاون مع), the one that the text is about.
    pub(super) fn joined(&self) -> Option<Subject> {
        if !self.document.is(self.at, "joint") {
            return None;
        }
        let named = self.subjects.before(self.at).filter(|who| who.kind == MentionKind::Organization);
        named.or_else(|| {
            let before = self.subjects.units.start..self.at;
            self.discourse.organization(self.document, before, None, &[])
        })
    }

    /// تحالف من [نسما] و[بن لادن]: whether the noun only says what the names behind it are.
    fn is_class_noun(&self) -> bool {
        // ومنافستها [صابانجي]: whose rival it is.
        if self.reading.suffixed {
            return false;
        }
        let named = |phrase: Phrase| phrase.kind.is_some() && phrase.head == self.at;
        let lemma = |reading: &Reading| &self.document.lexicon.lemmas[reading.lemma];
        let head = &lemma(&self.reading).head;
        let body = |reading: &Reading| lemma(reading).is("body") && lemma(reading).head == *head;
        self.document.readings(self.at).iter().any(body)
            && phrase::at(self.document, self.at, self.subjects.units.end).is_some_and(named)
    }

    /// مقابل خسارة قدرها, بقيمة استثمار: what the news is compared with.
    fn is_compared(&self) -> bool {
        let before = (self.subjects.units.start..self.at).rev().take(2);
        let valued = |at: usize| {
            at + 1 == self.at && matches!(self.document.preposition(at), Some("بقيمه" | "بمبلغ" | "بكلفه" | "بتكلفه"))
        };
        before.into_iter().any(|at| self.document.is(at, "comparison") || valued(at))
    }

    /// متهمة إياها ببيع, بتهمة بيع: whether it is what somebody is accused of.
    fn is_accusation(&self, construction: &Construction) -> bool {
        let document = self.document;
        let first = self.subjects.units.start.max(self.at.saturating_sub(MAX_TO_OFFERER));
        let charge = |at: usize| matches!(document.preposition(at), Some("بتهمه" | "بتهم"));
        let of = document.unit(self.at).prefix.preposition == Some("ب");
        let accuser = (first..self.at).rev().find(|at| document.unit(*at).finite || document.is(*at, "accusing"));
        let accused = || accuser.is_some_and(|at| document.is(at, "accusing"));
        construction.kind != FactKind::Lawsuit && (self.at > first && charge(self.at - 1) || of && accused())
    }

    /// حصلت على طلبية من [سكاي] لشراء, فازت بعقد لشراء: whether who buys is not who wins the order.
    fn is_bought_by_another(&self, construction: &Construction) -> bool {
        let document = self.document;
        let first = self.subjects.units.start.max(self.at.saturating_sub(MAX_TO_OFFERER));
        let order = (first..self.at).rev().find(|at| document.is(*at, "contract_noun"));
        let winner = || (first..self.at).rev().find(|at| document.is(*at, "winning"));
        construction.kind == FactKind::Acquire
            && document.unit(self.at).prefix.preposition == Some("ل")
            && order.is_some_and(|order| winner().is_some_and(|winner| winner < order))
    }

    /// موسم افتتاح المدينة: whether a noun that says something else has the masdar as its genitive.
    fn is_genitive(&self) -> bool {
        let document = self.document;
        let unit = document.unit(self.at);
        let Some(before) = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start) else {
            return false;
        };
        let noun = document.unit(before);
        let governs =
            document.readings(before).iter().any(|reading| document.lexicon.lemmas[reading.lemma].control().is_some());
        let is_noun = noun.kind == UnitKind::Word
            && !noun.prefix.article
            && !document.is_bound(before)
            && !document.has_pronoun(before);
        let attached = unit.prefix.preposition.is_none() && !unit.prefix.conjunction;
        attached && is_noun && !governs && !document.is(before, "transparent") && !document.is(before, "adverb")
    }

    /// في إطار خطة لزيادة الإنتاج: whether the plan is what the subject of the clause acts by.
    fn is_scheme(&self, construction: &Construction) -> bool {
        let before = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start);
        let within = before.is_some_and(|before| matches!(self.document.folded(before), "اطار" | "ضمن" | "سياق"));
        construction.kind == FactKind::Plan && within
    }

    /// أقال [الاتحاد] مدربه بعد الخسارة أمام [المحلة]: whether it is told of the team that something follows from it.
    fn is_outcome(&self, construction: &Construction) -> bool {
        if construction.kind != FactKind::Result || !self.document.unit(self.at).prefix.article {
            return false;
        }
        let mut before = (self.subjects.units.start..self.at).rev().map(|at| self.document.preposition(at));
        let since = |word: Option<&str>| matches!(word, Some("بعد" | "عقب" | "اثر" | "منذ" | "بسبب"));
        match before.next() {
            // بعد ساعات من الخسارة, but not أفلت من الخسارة.
            Some(Some("من")) => before.take(MAX_TO_SINCE).any(since),
            first => since(first.flatten()),
        }
    }

    /// طرحت [هواوي] شريحة لمنافسة [إنفيديا]: whether the masdar says with whom the subject of the clause competes by what it does.
    fn is_rivalry(&self, construction: &Construction) -> bool {
        construction.kind == FactKind::Compete && self.document.unit(self.at).prefix.preposition == Some("ل")
    }

    /// عوضه [نيوكاسل] بضم …: whether the masdar is how the subject of the clause does it.
    fn is_means(&self, construction: &Construction) -> bool {
        let before = self.at.checked_sub(1).filter(|before| *before >= self.subjects.units.start);
        let through = before.is_some_and(|before| matches!(self.document.preposition(before), Some("عبر" | "خلال")));
        let with = self.document.unit(self.at).prefix.preposition == Some("ب");
        // أمرت [النيابة] بحبس [فلان]: whoever orders it imposes it.
        let assigned = self.is_assigned() && construction.kind != FactKind::Lawsuit;
        through || with && !assigned && before.is_some_and(|before| !self.document.unit(before).finite)
    }

    /// سمحت [كانفا] لموظفيها ببيع: whether the verb of the clause lets or tells another do it.
    fn is_assigned(&self) -> bool {
        let first = self.subjects.units.start.max(self.at.saturating_sub(MAX_TO_OFFERER));
        let verb = (first..self.at).rev().find(|at| self.document.unit(*at).finite);
        verb.is_some_and(|verb| self.document.is(verb, "assigning"))
    }

    /// The agent of a masdar in the genitive: استحواذ [ميتا] على, but not بيع [إنستغرام].
    fn genitive(&self, arguments: &[Argument], construction: &Construction) -> Option<Subject> {
        if self.document.unit(self.at).prefix.article {
            return None;
        }
        let first =
            arguments.first().filter(|argument| argument.at == self.at + 1 && argument.preposition.is_none())?;
        let Argued::Phrase(phrase) = &first.filler else { return None };
        let subject = match phrase.kind {
            Some(kind) => Subject::new(phrase.entities.clone(), kind, self.sentence, self.at, How::Beside),
            None => self.discourse.referent(self.document, phrase)?,
        };
        if !construction.accepts(&Marker::Agent, subject.kind) || construction.takes(self.document, phrase.head) {
            return None;
        }
        let is_patient = |phrase: &Phrase| match phrase.kind {
            Some(kind) => construction.accepts(&Marker::Patient, kind),
            None => construction.takes(self.document, phrase.head),
        };
        let has_other_patient = || {
            arguments[1..].iter().any(|argument| {
                let marked = construction.is_masdar_object(self.document, argument)
                    || (argument.preposition.is_none() && argument.close);
                marked && matches!(&argument.filler, Argued::Phrase(phrase) if is_patient(phrase))
            })
        };
        (!construction.accepts(&Marker::Patient, subject.kind) || has_other_patient()).then_some(subject)
    }
}
