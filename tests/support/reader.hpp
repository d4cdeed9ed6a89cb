// Somebody who reads a language: the locale and the words of it are in force as long as this lives.
#pragma once

#include <clocale>
#include <cstdlib>
#include <string>

#include "words/said.hpp"

namespace unhunch::test {

class Reader {
public:
    /// `locale` is one of those that the build makes ("de_DE"); `languages` may name others of our languages, as LANGUAGE does.
    explicit Reader(const std::string& locale, const std::string& languages = {}) {
        setenv("LOCPATH", LOCALES, 1);
        setenv("LC_ALL", (locale + ".UTF-8").c_str(), 1);
        setenv("LANGUAGE", languages.c_str(), 1);
        words::speak_persons_language(WORDS);
    }
    ~Reader() {
        std::setlocale(LC_ALL, "C");
        unsetenv("LC_ALL");
        unsetenv("LANGUAGE");
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
};

}  // namespace unhunch::test
