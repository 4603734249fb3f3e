using System.CommandLine;
using System.Globalization;

namespace Conformance.Cli.Commands;

/// <summary>Checks numbers on the command line. A text that is no number is left to System.CommandLine's own message.</summary>
internal static class NumberCheck
{
    public static void Between(this Option option, double least, double most, string unit)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (double.TryParse(token.Value, CultureInfo.InvariantCulture, out var n) && (n < least || n > most))
                {
                    result.AddError($"{option.Name} is at least {least} {unit}".TrimEnd() + (most < int.MaxValue ? $" and at most {most}" : ""));
                }
            }
        });
    }
}
