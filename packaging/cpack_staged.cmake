# Run by CPack when everything lies where it will be packed from: what only Debian reads is no part of an rpm.
if(CPACK_GENERATOR STREQUAL "RPM")
  file(GLOB_RECURSE staged LIST_DIRECTORIES true "${CPACK_TEMPORARY_DIRECTORY}/*")
  list(FILTER staged INCLUDE REGEX "/(changelog\\.Debian\\.gz|share/lintian)$")
  if(staged)
    file(REMOVE_RECURSE ${staged})
  endif()
endif()
