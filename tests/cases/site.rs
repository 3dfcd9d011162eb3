//! What holds on every page.

use harness::{View, browse};

#[test]
fn reads_from_right_to_left_in_arabic() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        assert!(!page.text("h1").await?.is_empty());
        assert_eq!(page.eval::<[String; 2]>("[document.dir, document.documentElement.lang]").await?, ["rtl", "ar"]);
        Ok(())
    });
}

#[test]
fn deep_link_loads_the_application() {
    browse(View::WIDE, async |page| {
        page.open("/articles/some/address").await?;
        page.find("h1").await?;
        assert_eq!(page.address().await?, "/articles/some/address");
        Ok(())
    });
}

#[test]
fn needs_no_sideways_scrolling_on_a_small_telephone() {
    browse(View::NARROW.dark(), async |page| {
        page.open("/").await?;
        page.find("h1").await?;
        assert_eq!(page.eval::<u32>("innerWidth").await?, View::NARROW.width);
        assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth").await?);
        assert!(page.eval::<bool>("matchMedia('(prefers-color-scheme: dark)').matches").await?);
        Ok(())
    });
}
