// A real xfce4-panel with nothing but a tray on it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "bus_desk.hpp"
#include "private_display.hpp"

namespace unhunch::test {

class PrivatePanel {
public:
    PrivatePanel() {
        const auto home = folder_.path();
        for (const auto* name : {"HOME", "XDG_RUNTIME_DIR"}) setenv(name, home.c_str(), 1);
        setenv("XDG_CONFIG_HOME", (home / "config").c_str(), 1);
        setenv("XDG_CACHE_HOME", (home / "cache").c_str(), 1);
        setenv("NO_AT_BRIDGE", "1", 1);
        setenv("GIO_USE_VFS", "local", 1);
        setenv("GSETTINGS_BACKEND", "memory", 1);
        const auto settings = home / "config/xfce4/xfconf/xfce-perchannel-xml";
        std::filesystem::create_directories(settings);
        std::ofstream{settings / "xfce4-panel.xml"} << R"(<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
 <property name="configver" type="int" value="2"/>
 <property name="panels" type="array"><value type="int" value="1"/>
  <property name="panel-1" type="empty">
   <property name="position" type="string" value="p=6;x=0;y=0"/><property name="length" type="uint" value="100"/>
   <property name="size" type="uint" value="32"/>
   <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
  </property></property>
 <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>)";
        for (const auto* place :
             {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"}) {
            const auto program = std::string{place} + "/xfce4/xfconf/xfconfd";
            if (settings_ == nullptr && std::filesystem::exists(program))
                settings_ = std::make_unique<ChildProcess>(std::vector{program});
        }
        if (settings_ == nullptr) throw std::runtime_error{"xfconfd is not installed"};
        start();
    }

    void start() {
        panel_ = std::make_unique<ChildProcess>(
            std::vector<std::string>{"xfce4-panel", "--disable-wm-check", "--sm-client-disable"});
    }
    void end() { panel_.reset(); }

private:
    PrivateFolder folder_;
    PrivateDisplay display_;
    std::unique_ptr<ChildProcess> settings_;
    std::unique_ptr<ChildProcess> panel_;
};

}  // namespace unhunch::test
