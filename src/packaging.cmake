# What `cmake --install` puts where, and the Debian package (`cpack --config build/release/CPackConfig.cmake`), which lies in
# package/ of the build folder, with what cpack needs on the way, wherever it is called.
# Rules are compiled in; the copies are there to be read, and to begin a folder for --rules with.
include(GNUInstallDirs)
install(TARGETS fenjie RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS fenjie_pdf LIBRARY DESTINATION lib/fenjie)  # where read/pdf.cc looks: ../lib/fenjie beside the program
install(DIRECTORY ${CMAKE_SOURCE_DIR}/rules DESTINATION ${CMAKE_INSTALL_DATADIR}/fenjie)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
set(pages ${CMAKE_BINARY_DIR}/src/cli)
install(FILES ${pages}/fenjie.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${pages}/fenjie.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME fenjie)
install(FILES ${pages}/_fenjie DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${pages}/fenjie.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
# The repository's authors; whoever builds packages for others puts itself here: -DCPACK_PACKAGE_CONTACT="Name <mail>".
if(NOT CPACK_PACKAGE_CONTACT)
  set(CPACK_PACKAGE_CONTACT "Seed 0dca18b9 maintainers <maintainers@users.noreply.r-seed-0dca18b9.example>")
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "gives the tasks in Chinese official notices as a table")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Without poppler-data, PDFs whose Chinese fonts are not embedded lose their text.
set(CPACK_DEBIAN_PACKAGE_DEPENDS poppler-data)
include(CPack)
