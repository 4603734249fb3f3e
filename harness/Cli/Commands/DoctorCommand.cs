using System.CommandLine;
using Conformance.Cli.Display;
using Conformance.Peers;
using Conformance.Peers.Managed;
using Conformance.Peers.Provisioning;
using Spectre.Console;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance doctor</c>: what there is to run on, and what is missing.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var selection = new Selection();
        var command = new Command("doctor", "Shows each implementation with its version and where it was found, or the command that installs it. Installs nothing.")
        {
            selection.On, selection.Browser,
        };
        command.SetAction((parsed, ct) => Guard.RunAsync(() => ShowAsync(selection, parsed, ct)));
        return command;
    }

    private static async Task<ExitCode> ShowAsync(Selection selection, ParseResult parsed, CancellationToken cancellationToken)
    {
        var requests = selection.IsExplicit(parsed) ? selection.Requests(parsed) : Everything(selection.Requests(parsed));
        var provisioner = new BrowserProvisioner();
        var found = await provisioner.EnsureAllAsync([.. requests.Browsers.Select(r => r with { MayInstall = false })], says: null, cancellationToken);
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "implementation", "version", "found by", "where, or what is missing");
        foreach (var result in found)
        {
            if (result.IsAvailable)
            {
                var i = result.Installation;
                table.AddRow(new Markup("[green]ok[/]"), new Text(result.Kind.Name), new Text(i.Version), new Text(i.SourceName), new Text(i.ExecutablePath));
            }
            else
            {
                table.AddRow(new Markup("[yellow]--[/]"), new Text(result.Kind.Name), new Text(""), new Text(""), new Text($"{result.Reason}{Environment.NewLine}{ResultWords.Install(result.Remedy)}".TrimEnd()));
            }
        }

        if (requests.Managed)
        {
            var managed = ManagedImplementation.Describe();
            table.AddRow(new Markup("[green]ok[/]"), new Text(managed.Name), new Text(managed.Version!), new Text(managed.Source!), new Text(managed.Path!));
        }

        Terminal.Out.Write(table);
        Terminal.Say($".NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores");
        return requests.Managed || found.Any(f => f.IsAvailable) ? ExitCode.AsExpected : ExitCode.HarnessFailed;
    }

    private static FleetRequest Everything(FleetRequest asked) => asked with
    {
        Browsers = [.. asked.Browsers, .. BrowserKinds.All.Where(k => !asked.Browsers.Any(r => r.Kind == k)).Select(k => new BrowserRequest(k, MayInstall: false))],
    };
}
