//! What speaks for it that an anaphor stands for nobody whom the text has named.

use super::{
    Discourse, Sort,
    candidates::Candidate,
    salience::{Feature, Features},
    scene::Scene,
};
use crate::facts::{document::UnitKind, lexicon::inflect::Part};

impl Discourse {
    /// What speaks for it that nobody is meant.
    pub(super) fn nobody(&self, scene: &Scene, candidates: &[Candidate]) -> Features {
        use Feature::*;
        let Scene { document, anaphor, latest, .. } = *scene;
        let at = anaphor.at;
        let mut features = Features::default();
        features.add(Nobody, true);
        features.add(NobodyHere, latest.is_none_or(|latest| latest.sentence < anaphor.sentence));
        features.add(NobodyActed, latest.is_none_or(|latest| latest.sentence + 1 < anaphor.sentence));
        let since = latest.map_or(0, |latest| latest.at);
        features.add(NobodyUnnamed, self.unnamed.is_some_and(|unnamed| since < unnamed && unnamed < at));
        features.add(NobodyOpens, scene.opens);
        features.add(NobodyBody, self.names_another(document, scene.start..at));
        let noun = |at: usize| {
            let unit = document.unit(at);
            unit.kind == UnitKind::Word && unit.prefix.preposition.is_none() && !document.is_bound(at)
        };
        if anaphor.sort.is_verb() {
            let before = scene.verb_start.checked_sub(1).filter(|before| *before >= scene.start);
            let indefinite = |before: usize| noun(before) && !document.unit(before).prefix.article;
            let described = before.is_some_and(indefinite);
            features.add(NobodyNounBefore, described && !document.has_pronoun(at));
            features.add(NobodyTakenUp, described && document.has_pronoun(at));
            let behind = Some(at + 1).filter(|behind| *behind < scene.end && noun(*behind));
            let definite = behind.is_some_and(|behind| document.unit(behind).prefix.article);
            features.add(NobodyDefiniteBehind, definite);
            features.add(NobodyNounBehind, behind.is_some() && !definite);
            let next = (at + 1..scene.end).find(|next| !matches!(document.unit(*next).kind, UnitKind::Value(..)));
            let name = next.filter(|next| document.unit(*next).prefix.preposition.is_none());
            let name = name.and_then(|next| document.name(next));
            features.add(NobodyNameBehind, name.is_some());
            features.add(NobodyDoerBehind, name.is_some_and(|(kind, _)| scene.doers.contains(&kind)));
            let may_not = |(kind, _)| !scene.doers.is_empty() && !scene.doers.contains(&kind);
            features.add(NobodyOtherBehind, name.is_some_and(may_not));
            let preposition =
                |next: usize| document.unit(next).prefix.preposition.is_some() || document.preposition(next).is_some();
            features.add(NobodyParticle, next.is_some_and(preposition));
            let verb = document.verb(at);
            features.add(NobodyPassive, verb.is_some_and(|verb| verb.form.passive));
            features.add(NobodyUnknown, verb.is_none());
            let states = document.verbs(at).any(|verb| !document.lexicon.lemmas[verb.lemma].triggers.is_empty());
            features.add(NobodyTrigger, states);
            let nominal = |part: Part| !matches!(part, Part::Past | Part::Present);
            features.add(NobodyNominal, document.readings(at).iter().any(|reading| nominal(reading.form.part)));
            let figure = document.is(at, "moving");
            let owned = behind.is_some_and(|behind| document.has_pronoun(behind));
            features.add(NobodyFigure, figure);
            features.add(NobodyOwned, owned);
            features.add(NobodyFigureOwned, figure && owned);
            features.add(NobodySpeechNoun, scene.speaks && behind.is_some());
            let said = |next: usize| document.is(next, "that") || document.unit(next).kind != UnitKind::Word;
            features.add(NobodySpeechEnds, scene.speaks && next.is_some_and(|next| said(next) && name.is_none()));
            features.add(NobodyJoined, scene.joined);
            features.add(NobodyAlike, scene.alike);
            features.add(NobodyGoesOn, scene.goes_on);
            features.add(NobodyTurns, scene.turns);
            features.add(NobodyAfterPronoun, scene.pronoun);
            features.add(NobodyAuxiliary, scene.verb_start < at);
            // وكانت قد جمعت: what a noun would be the subject of, had it one, is said before the verb.
            let before = |at: usize| document.is(at, "been") || document.is(at, "precedence");
            features.add(NobodyBefore, (scene.verb_start..at).any(before));
            features.add(NobodyEmbedded, scene.embedded);
            features.add(NobodyPronoun, document.has_pronoun(at));
            features.add(NobodySpeech, scene.speaks);
            features.add(NobodyPlural, anaphor.form.is_some_and(|form| form.plural));
        }
        if anaphor.sort == Sort::Noun {
            let called =
                |candidate: &Candidate| candidate.features.has(Called) || candidate.features.has(CalledCompany);
            features.add(NobodyCalled, !candidates.iter().any(called));
        }
        features
    }
}
