# Packages, split as a distributor would: `unhunch` counts, reminds and answers, `unhunch-tray` has everything with pixels,
# `unhunch-data` is the same on every machine. No package runs a script of ours, and none knows of anybody's home.
set(parts programs windows data)
set(CPACK_COMPONENTS_ALL ${parts})
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_GENERATOR DEB RPM)
set(CPACK_PACKAGE_NAME unhunch)
set(CPACK_PACKAGE_VENDOR "The Unhunch contributors")
set(CPACK_PACKAGE_CONTACT "The Unhunch contributors <unhunch@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/unhunch/unhunch")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR ON)  # some of it lies in /etc
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/cpack_staged.cmake)

set(CPACK_COMPONENT_PROGRAMS_DESCRIPTION
"reminds of breaks from sitting, at a quiet moment
A small program in the background counts how long somebody has really been
sitting at the computer, and offers a posture routine of one to two minutes
when neither typing nor a call is in the way.

This package has the background program, its tray icon and notifications, and
the unhunch command to ask it, to look back and to change settings.")
set(CPACK_COMPONENT_WINDOWS_DESCRIPTION
"guides through breaks from sitting (windows)
A moving figure leads through posture routines of one to two minutes and
through full sessions; other windows show the statistics and put together
routines of one's own.

This package has everything of Unhunch that is drawn on the screen. It runs
only while a window is open.")
set(CPACK_COMPONENT_DATA_DESCRIPTION
"exercises and routines for breaks from sitting
Unhunch reminds of breaks from sitting at the computer, and guides through
posture routines of one to two minutes.

This package has the catalogue of exercises and routines, their pictures and
the icons.")

set(name_programs unhunch)
set(name_windows unhunch-tray)
set(name_data unhunch-data)

# The revision is the changelog's: 0.1.0-1.
string(REGEX REPLACE "^.*-([0-9]+)\\).*$" "\\1" revision "${entry}")
set(release ${PROJECT_VERSION}-${revision})

set(changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz)
execute_process(COMMAND ${GZIP} -9nc ${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog OUTPUT_FILE ${changelog} COMMAND_ERROR_IS_FATAL ANY)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${revision})
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_DEPENDS "unhunch-data (= ${release}), default-dbus-session-bus | dbus-session-bus, tzdata")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_RECOMMENDS "unhunch-tray (= ${release})")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SUGGESTS "notification-daemon, pipewire")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/debian/conffiles)  # an administrator may change them
set(CPACK_DEBIAN_WINDOWS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_WINDOWS_PACKAGE_DEPENDS "unhunch (= ${release})")
set(CPACK_DEBIAN_WINDOWS_PACKAGE_SUGGESTS "speech-dispatcher, sound-theme-freedesktop")
set(CPACK_DEBIAN_DATA_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DATA_PACKAGE_MULTIARCH foreign)

set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE ${revision})
set(CPACK_RPM_PACKAGE_LICENSE "MIT AND CC0-1.0")
set(CPACK_RPM_PACKAGE_GROUP Unspecified)
# CPack has no word for what is only recommended; the line after Requires is rpm's own.
set(CPACK_RPM_PROGRAMS_PACKAGE_REQUIRES "unhunch-data = ${release}, dbus, tzdata\nRecommends: unhunch-tray = ${release}")
file(STRINGS debian/conffiles conffiles)
list(TRANSFORM conffiles PREPEND "%config(noreplace) ")
set(CPACK_RPM_PROGRAMS_USER_FILELIST ${conffiles})
set(CPACK_RPM_WINDOWS_PACKAGE_REQUIRES "unhunch = ${release}\nSuggests: speech-dispatcher, sound-theme-freedesktop")
set(CPACK_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_DATA_PACKAGE_ARCHITECTURE noarch)
# rpm's changelog has what the version's entry in Debian's has.
file(STRINGS debian/changelog lines ENCODING UTF-8)
set(news "")
foreach(line IN LISTS lines)
  if(line MATCHES "^ -- ([^>]*>)  ([A-Z][a-z][a-z]), ([0-9]+) ([A-Z][a-z][a-z]) ([0-9]+)")
    set(head "* ${CMAKE_MATCH_2} ${CMAKE_MATCH_4} ${CMAKE_MATCH_3} ${CMAKE_MATCH_5} ${CMAKE_MATCH_1} - ${release}")
    break()
  elseif(line MATCHES "^ ")
    string(REGEX REPLACE "^  \\* " "- " line "${line}")
    string(APPEND news "${line}\n")
  endif()
endforeach()
file(CONFIGURE OUTPUT rpm-changelog CONTENT "${head}\n${news}" @ONLY)
set(CPACK_RPM_CHANGELOG_FILE ${CMAKE_CURRENT_BINARY_DIR}/rpm-changelog)
set(manual_folders "")
foreach(language ${translated_manuals})
  list(APPEND manual_folders /usr/share/man/${language} /usr/share/man/${language}/man1 /usr/share/man/${language}/man5
                             /usr/share/man/${language}/man8)
endforeach()
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /etc/xdg /etc/xdg/autostart /usr/lib/systemd /usr/lib/systemd/user /usr/libexec /usr/share/applications /usr/share/dbus-1
    /usr/share/dbus-1/services /usr/share/metainfo /usr/share/icons /usr/share/icons/hicolor /usr/share/man /usr/share/man/man1
    /usr/share/man/man5 /usr/share/man/man8 ${manual_folders})
# The same bytes from the same sources: no name of a machine, no time but the one that is handed in.
set(CPACK_RPM_SPEC_MORE_DEFINE
"%define _buildhost unhunch
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define _build_id_links none
%define __brp_compress /bin/true")

foreach(part ${parts})
  string(TOUPPER ${part} PART)
  set(CPACK_DEBIAN_${PART}_PACKAGE_NAME ${name_${part}})
  set(CPACK_RPM_${PART}_PACKAGE_NAME ${name_${part}})
  string(FIND "${CPACK_COMPONENT_${PART}_DESCRIPTION}" "\n" first_line)
  string(SUBSTRING "${CPACK_COMPONENT_${PART}_DESCRIPTION}" 0 ${first_line} CPACK_RPM_${PART}_PACKAGE_SUMMARY)
  math(EXPR first_line "${first_line} + 1")
  string(SUBSTRING "${CPACK_COMPONENT_${PART}_DESCRIPTION}" ${first_line} -1 CPACK_RPM_${PART}_PACKAGE_DESCRIPTION)
  file(READ debian/lintian-overrides overrides)
  if(part STREQUAL windows)
    file(READ debian/lintian-overrides-windows more)
    string(APPEND overrides "${more}")
  endif()
  file(CONFIGURE OUTPUT lintian/${name_${part}} CONTENT "${overrides}" @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/lintian/${name_${part}} DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides COMPONENT ${part})
  install(FILES debian/copyright ${changelog} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name_${part}} COMPONENT ${part})
endforeach()
include(CPack)
