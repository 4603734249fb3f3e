using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Decides which sections an offer has, and in which order (RFC 9429 sections 5.2.1 and 5.2.2).</summary>
internal sealed class OfferPlan
{
    private readonly DescriptionInput _input;
    private readonly NegotiatedState _negotiated;
    private readonly SessionDescription? _previous;
    private readonly List<OfferSection> _sections = [];
    private readonly bool[] _hasSection;
    private int _nextTransceiver;
    private bool _needsData;

    private OfferPlan(DescriptionInput input, NegotiatedState negotiated)
    {
        // RFC 9429 section 5.2.2: in have-local-offer the pending offer is the one that is modified, else the negotiated description.
        (_input, _negotiated, _previous) = (input, negotiated, input.PendingLocal ?? input.CurrentLocal);
        _hasSection = new bool[input.Transceivers.Length];
        _needsData = input.WantsData && !HasLiveData();
    }

    /// <summary>The sections in order.</summary>
    public static List<OfferSection> Create(DescriptionInput input, NegotiatedState negotiated)
    {
        var plan = new OfferPlan(input, negotiated);
        plan.KeepPlaces();
        plan.Append();
        return plan._sections;
    }

    /// <summary>True when this section of the last local description has data and was not rejected.</summary>
    private bool IsLiveData(int index)
    {
        var section = _previous!.Media[index];
        return MediaSections.IsData(section) && !section.IsRejected
            && (!_negotiated.IsRejected(index) || _input.CurrentLocal!.Media[index].Mid != section.Mid);
    }

    private bool HasLiveData()
    {
        for (var i = 0; i < (_previous?.Media.Count ?? 0); i++)
        {
            if (IsLiveData(i))
            {
                return true;
            }
        }

        return false;
    }

    // Sections never move, and none goes away (RFC 3264 section 8).
    private void KeepPlaces()
    {
        var associated = Associate();
        for (var i = 0; i < associated.Length; i++)
        {
            var (section, transceiver) = (_previous!.Media[i], associated[i]);
            if (transceiver >= 0 && !_input.Transceivers[transceiver].IsStopping)
            {
                AddNegotiated(section, transceiver);
            }
            else if (IsLiveData(i))
            {
                AddNegotiated(section, -1);
            }
            else if (_negotiated.IsRejected(i) && TryTakeNewTransceiver(out var added))
            {
                // Section 5.2.2: a new transceiver MUST take the place of a section at port zero before one is added, but takes over nothing of
                // it, not even the mid.
                AddNew(added);
            }
            else if (_negotiated.IsRejected(i) && _needsData && MediaSections.IsData(section))
            {
                AddData();
            }
            else
            {
                // Section 5.2.2: the section of a stopped transceiver keeps its place at port zero (MUST) until something new takes it, as sections
                // belong together by their index.
                _sections.Add(new OfferSection
                {
                    Index = i, Mid = section.Mid ?? "", Kind = section.Kind, Transceiver = transceiver, IsRejected = true, Previous = section,
                });
            }
        }
    }

    // New transceivers in the order in which they were added, then data (RFC 9429 section 5.2.1).
    private void Append()
    {
        while (TryTakeNewTransceiver(out var added))
        {
            AddNew(added);
        }

        if (_needsData)
        {
            AddData();
        }
    }

    private void AddNegotiated(MediaDescription section, int transceiver)
    {
        // A section that had no mid is offered under the one that its transceiver was given (RFC 9429 section 5.10).
        var index = _sections.Count;
        var mid = section.Mid ?? (transceiver >= 0 ? _input.Transceivers[transceiver].Mid! : _input.NewMid());
        _sections.Add(new OfferSection
        {
            Index = index,
            Mid = mid,
            Kind = section.Kind,
            Transceiver = transceiver,
            IsData = transceiver < 0,
            Previous = section.IsRejected ? null : section,
            Answered = _negotiated.AnsweredSection(index, mid),
        });
    }

    private void AddNew(int transceiver)
    {
        var view = _input.Transceivers[transceiver];
        _sections.Add(new OfferSection { Index = _sections.Count, Mid = view.Mid ?? _input.NewMid(), Kind = view.Kind, Transceiver = transceiver });
    }

    private void AddData()
    {
        _sections.Add(new OfferSection { Index = _sections.Count, Mid = _input.NewMid(), Kind = "application", IsData = true });
        _needsData = false;
    }

    /// <summary>For each section of the last local description the transceiver that is associated with it, -1 for none.</summary>
    private int[] Associate()
    {
        var associated = new int[_previous?.Media.Count ?? 0];
        for (var i = 0; i < associated.Length; i++)
        {
            var section = _previous!.Media[i];
            associated[i] = FindTransceiver(section, section.Mid);
            if (associated[i] >= 0)
            {
                _hasSection[associated[i]] = true;
            }
        }

        return associated;
    }

    private int FindTransceiver(MediaDescription section, string? mid)
    {
        for (var i = 0; i < _input.Transceivers.Length; i++)
        {
            var view = _input.Transceivers[i];
            if (view.Mid is not null && !_hasSection[i]
                && (mid is null ? !section.IsRejected && view.Kind == section.Kind && _previous!.FindMid(view.Mid) is null : view.Mid == mid))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The next transceiver that has no section yet. A stopped one without a section gets none.</summary>
    private bool TryTakeNewTransceiver(out int transceiver)
    {
        for (; _nextTransceiver < _input.Transceivers.Length; _nextTransceiver++)
        {
            var view = _input.Transceivers[_nextTransceiver];
            if (!view.IsStopping && !_hasSection[_nextTransceiver])
            {
                transceiver = _nextTransceiver++;
                return true;
            }
        }

        transceiver = -1;
        return false;
    }
}
