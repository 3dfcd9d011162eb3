//! How facts are named and said.

use khabar_contract::{FactKind, Modality};

use crate::strings::{
    Frame,
    Slot::{Amount, Matter, Object, Party, Subject, Title, Trigger},
};

pub fn fact(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Acquire => "استحواذ",
        FactKind::Invest => "استثمار",
        FactKind::Fund => "تمويل",
        FactKind::Sell => "بيع",
        FactKind::Partner => "شراكة",
        FactKind::Contract => "عقد",
        FactKind::Launch => "إطلاق",
        FactKind::Build => "إنشاء",
        FactKind::Appoint => "تعيين",
        FactKind::Depart => "رحيل",
        FactKind::Layoff => "تسريح",
        FactKind::Role => "منصب",
        FactKind::Lawsuit => "دعوى أو عقوبة",
        FactKind::Result => "نتيجة",
        FactKind::Plan => "خطة",
        FactKind::Statement => "تصريح",
        FactKind::Transfer => "انتقال",
        FactKind::Agreement => "اتفاق",
        FactKind::Compete => "منافسة",
        FactKind::Other => "خبر",
    }
}

/// Nominal sentences: a verb would have to agree with a gender that the analysis does not know.
pub fn frame(kind: FactKind) -> Frame {
    let (head, slots): (_, &[_]) = match kind {
        FactKind::Acquire => ("استحواذ ", &[("", Subject), (" على ", Object), (" مقابل ", Amount)]),
        FactKind::Invest => ("استثمار ", &[("", Subject), (" في ", Object), (" بقيمة ", Amount)]),
        FactKind::Fund => ("تمويل ", &[("", Subject), ("، والطرف الآخر ", Object), ("، بقيمة ", Amount)]),
        FactKind::Sell => ("بيع ", &[("", Subject), (" ", Object), (" بقيمة ", Amount)]),
        FactKind::Partner => ("شراكة ", &[("", Subject), (" مع ", Object), (" بقيمة ", Amount)]),
        FactKind::Contract => ("تعاقد ", &[("", Subject), (" مع ", Object), (" بقيمة ", Amount)]),
        FactKind::Launch => ("إطلاق ", &[("", Subject), (" ", Object), (" بقيمة ", Amount)]),
        FactKind::Build => ("إنشاء ", &[("", Subject), (" ", Object), (" بقيمة ", Amount)]),
        FactKind::Appoint => ("تعيين ", &[("", Subject), ("، ", Title), (" في ", Object)]),
        FactKind::Depart => ("رحيل ", &[("", Subject), (" عن ", Object), ("، المنصب: ", Title)]),
        FactKind::Layoff => ("تسريح ", &[("", Subject), (" ", Object), (" ", Amount)]),
        FactKind::Role => ("", &[("", Subject), ("، ", Title), (" في ", Object)]),
        FactKind::Lawsuit => ("دعوى أو عقوبة: ", &[("", Subject), (" ضد ", Object), (" بقيمة ", Amount)]),
        FactKind::Result => ("نتيجة ", &[("", Subject), (" أمام ", Party), (": ", Matter), (" ", Amount)]),
        FactKind::Plan => ("خطة ", &[("", Subject), (": ", Object), (" بقيمة ", Amount)]),
        FactKind::Statement => ("تصريح ", &[("", Subject), (": ", Object), (" ", Amount)]),
        FactKind::Transfer => ("انتقال ", &[("", Subject), (" إلى ", Object), (" مقابل ", Amount)]),
        FactKind::Agreement => ("اتفاق ", &[("", Subject), (" مع ", Object), (" بقيمة ", Amount)]),
        FactKind::Compete => ("تنافس ", &[("", Subject), (" مع ", Object)]),
        FactKind::Other => ("", &[("", Subject), (": ", Trigger), (" ", Object), (" ", Amount)]),
    };
    Frame { head, slots }
}

pub fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "مُثبَت",
        Modality::Planned => "مُعتزَم",
        Modality::Denied => "منفيّ",
        Modality::Failed => "لم يتحقق",
        Modality::Reported => "منقول",
    }
}
