//! That the harness itself notices what no page may do.

use harness::{View, browse};

#[test]
#[should_panic(expected = "deliberately logged")]
fn notices_errors_in_the_console() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.eval("console.error('deliberately logged')").await
    });
}

#[test]
#[should_panic(expected = "deliberately thrown")]
fn notices_uncaught_exceptions() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.eval::<u32>("setTimeout(() => { window.thrown = true; throw new Error('deliberately thrown'); })").await?;
        page.until("the timer has fired", "window.thrown === true").await
    });
}

#[test]
#[should_panic(expected = "request to elsewhere: http://elsewhere.example/")]
fn notices_requests_to_another_origin() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.eval::<()>("void fetch('http://elsewhere.example/').catch(() => { window.refused = true; })").await?;
        page.until("the request has failed", "window.refused === true").await
    });
}

#[test]
#[should_panic(expected = "/data/nothing.json")]
fn notices_files_that_the_site_does_not_have() {
    browse(View::WIDE, async |page| {
        page.open("/").await?;
        page.eval::<()>("void fetch('/data/nothing.json').then(() => { window.answered = true; })").await?;
        page.until("there is an answer", "window.answered === true").await
    });
}
