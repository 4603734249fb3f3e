@echo off
dotnet build "%~dp0harness\Cli" -c Release -v quiet -nologo -clp:NoSummary 1>&2 || exit /b 3
dotnet "%~dp0artifacts\bin\Conformance.Cli\release\conformance.dll" %*
