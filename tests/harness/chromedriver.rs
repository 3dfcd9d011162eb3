use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::{Error, Result};

/// A ChromeDriver on a port of its own choice, until it is dropped.
pub(crate) struct ChromeDriver {
    child: Child,
    port: u16,
}

impl ChromeDriver {
    /// Starts `chromedriver`, or the program that the variable `CHROMEDRIVER` names.
    pub(crate) fn start() -> Result<Self> {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let child = Command::new(&program).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let child = child.map_err(|source| Error::Driver { program: program.clone(), source })?;
        let mut driver = ChromeDriver { child, port: 0 };
        // Borrowed, so that the pipe stays open: it may have more to say.
        let stdout = driver.child.stdout.as_mut().expect("it was asked for a pipe");
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let port = lines.find_map(|line| announced_port(&line));
        driver.port = port.ok_or(Error::DriverEnded(program))?;
        Ok(driver)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for ChromeDriver {
    fn drop(&mut self) {
        // It may have ended already; either way it is gone after this.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The port in `ChromeDriver was started successfully on port 38151.`
fn announced_port(line: &str) -> Option<u16> {
    line.rsplit_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::announced_port;

    #[test]
    fn reads_the_port_that_chromedriver_announces() {
        assert_eq!(announced_port("ChromeDriver was started successfully on port 38151."), Some(38151));
        assert_eq!(announced_port("Starting ChromeDriver 156.0.8078.79 on port 0"), None);
    }
}
