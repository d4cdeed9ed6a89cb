#include "adapters/sqlite/reasons.hpp"

#include <sqlite3.h>

namespace unhunch::sqlite {
namespace {

const char* cure(int code) {
    switch (code) {
        case SQLITE_FULL:
            return "Make room on the disk; what is not written yet is tried again.";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "Another program holds the file; close it. What is not written yet is tried again.";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_CANTOPEN:
            return "Let the file and its folder be yours to write in.";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "The file is damaged; start Unhunch anew, which sets it aside and goes on from the latest copy.";
        case SQLITE_IOERR:
            return "Look whether the disk is there and in order.";
        default:
            return "";
    }
}

}  // namespace

std::string reason_and_cure(const SQLite::Exception& error) {
    const std::string help = cure(error.getErrorCode());
    return std::string{error.what()} + "." + (help.empty() ? "" : " " + help);
}

bool is_damage(const SQLite::Exception& error) {
    return error.getErrorCode() == SQLITE_CORRUPT || error.getErrorCode() == SQLITE_NOTADB;
}

}  // namespace unhunch::sqlite
